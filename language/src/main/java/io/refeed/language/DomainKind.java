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

    /** One domain of the kind, as an experiment file spells it; the examples of {@link #forms()} are languages of it. */
    default String sample() {
        return example();
    }

    /** What words are made of, if they are text that is. */
    default Optional<Symbols> symbols() {
        return Optional.empty();
    }

    /**
     * The letters or tokens of a kind whose domains name them.
     *
     * @param pattern what each looks like, a regular expression
     * @param most how many a domain may have
     */
    record Symbols(String pattern, int most) {}

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
