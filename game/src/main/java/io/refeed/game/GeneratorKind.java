package io.refeed.game;

import io.refeed.language.Domain;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;

/** A kind of generator; registers through {@link java.util.ServiceLoader}. */
public interface GeneratorKind extends Kind {
    /**
     * Reads the configuration of a generator.
     *
     * @param node its description in the experiment file
     * @param domain the domain of the game, for parameters that are words
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    GeneratorConfig read(Node node, Domain domain);
}
