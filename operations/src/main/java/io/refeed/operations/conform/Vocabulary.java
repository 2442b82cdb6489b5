package io.refeed.operations.conform;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words of test games: a domain, a class of languages over it, and the one that is spoken. Safe for use by several threads.
 */
public final class Vocabulary {
    private static final int LONG = 10_000;

    /** The words that fit into a double, and the next one. */
    private static final String BEYOND_DOUBLES = "9007199254740993";

    private final String name;
    private final Object form;
    private final List<Object> languages;
    private final List<String> edges;
    private final Domain domain;

    private Vocabulary(String name, Object form, List<Object> languages, List<String> edges) {
        this.name = name;
        this.form = form;
        this.languages = languages;
        this.edges = edges;
        this.domain = Domains.read(Node.root(form));
    }

    /** All that there are, numbers first. */
    public static List<Vocabulary> all() {
        return List.of(
                new Vocabulary(
                        "naturals",
                        "naturals",
                        List.of("all", Map.of("multiples", 2L)),
                        List.of("1", BEYOND_DOUBLES, Domains.NATURALS.spell(Domain.LIMIT))),
                new Vocabulary(
                        "integers",
                        "integers",
                        List.of("all", Map.of("multiples", 2L)),
                        List.of(
                                "0",
                                "-1",
                                "-" + BEYOND_DOUBLES,
                                Domains.INTEGERS.spell(Domain.LIMIT - 1),
                                Domains.INTEGERS.spell(Domain.LIMIT))),
                new Vocabulary(
                        "strings",
                        "strings:ab",
                        List.of("all", Map.of("regex", "(ab)*a")),
                        List.of("", "b", "ab".repeat(LONG / 2))),
                new Vocabulary(
                        "sentences",
                        Map.of("sentences", List.of("the", "cat", "naïve", "猫", "sleeps")),
                        List.of("all", Map.of("regex", "the (cat|naïve)+ sleeps")),
                        List.of("", "猫", "the naïve 猫 sleeps", "the" + " cat".repeat(LONG - 1))));
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** The first words of the language that is spoken. */
    public List<String> words(int count) {
        Language language = domain.language(Node.root(languages.get(languages.size() - 1)));
        List<String> words = new ArrayList<>();
        long word = Domain.NONE;
        for (int i = 0; i < count; i++) {
            word = language.next(word);
            words.add(domain.spell(word));
        }
        return words;
    }

    /** Words that a careless reader gets wrong: the empty one, the longest, the greatest. */
    public List<String> edges() {
        return edges;
    }

    /** Whether a text spells a word. */
    public boolean spells(String text) {
        return domain.isWord(text);
    }

    /** How cards spell the domain. */
    Object form() {
        return form;
    }

    /** How cards spell the class. */
    Object hypotheses() {
        return Map.of("kind", "explicit", "domain", form, "languages", languages);
    }
}
