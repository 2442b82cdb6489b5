package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.Optional;

/**
 * A kind of domain; registers through {@link java.util.ServiceLoader}. Kinds are stateless and safe for use by several
 * threads.
 */
public interface DomainKind {
    /** How descriptions spell it, with capitals for what varies: {@code naturals}, {@code strings:LETTERS}. */
    String example();

    /** One sentence for the catalogue. */
    String summary();

    /**
     * Reads a domain.
     *
     * @return a fresh domain; empty if the description is that of another kind
     * @throws io.refeed.language.spec.SpecException if the description is of this kind, but faulty
     */
    Optional<Domain> read(Node node);
}
