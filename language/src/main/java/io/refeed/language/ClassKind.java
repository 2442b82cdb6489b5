package io.refeed.language;

import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;

/** A kind of class; registers through {@link java.util.ServiceLoader}. */
public interface ClassKind extends Kind {
    /**
     * Reads a class from its description.
     *
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    HypothesisClass read(Node node);
}
