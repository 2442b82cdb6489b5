package io.refeed.game;

import io.refeed.language.Domain;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;

/** A kind of adversary; registers through {@link java.util.ServiceLoader}. */
public interface AdversaryKind extends Kind {
    /**
     * Reads the configuration of an adversary.
     *
     * @param node its description in the experiment file
     * @param domain the domain of the game, for parameters that are words
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    AdversaryConfig read(Node node, Domain domain);
}
