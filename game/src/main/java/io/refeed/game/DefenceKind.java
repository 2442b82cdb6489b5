package io.refeed.game;

import io.refeed.language.Domain;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;

/** A kind of defence; registers through {@link java.util.ServiceLoader}. */
public interface DefenceKind extends Kind {
    /**
     * Reads the configuration of a defence.
     *
     * @param node its description in the experiment file
     * @param domain the domain of the game, for parameters that are words or languages
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    DefenceConfig read(Node node, Domain domain);
}
