package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.List;
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

    /** The forms that its domains read themselves, for the catalogue; further ones are {@linkplain FormKind registered}. */
    default List<FormDescription> forms() {
        return List.of();
    }

    /**
     * Reads a domain.
     *
     * @return a fresh domain; empty if the description is that of another kind
     * @throws io.refeed.language.spec.SpecException if the description is of this kind, but faulty
     */
    Optional<Domain> read(Node node);
}
