package io.refeed.language;

import io.refeed.language.spec.Node;
import java.util.List;
import java.util.stream.Collectors;

/** The domains there are. */
public final class Domains {
    /** 1, 2, 3, ... */
    public static final Domain NATURALS = new Naturals();

    /** The integers, as language forms see them. */
    static final NumberDomain NUMBERS = new Integers();

    /** 0, 1, -1, 2, -2, ... */
    public static final Domain INTEGERS = NUMBERS;

    /** The integers and the markers: 0, *1, 1, -1, *2, 2, -2, ... */
    public static final Domain MARKED = new Marked();

    private static final List<Domain> KNOWN = List.of(NATURALS, INTEGERS, MARKED);

    private static final String STRINGS = "strings";

    private Domains() {}

    /** Every domain there is, in the order of the catalogue. */
    public static List<Domain> all() {
        return KNOWN;
    }

    /**
     * The domain of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Domain of(String name) {
        for (Domain domain : KNOWN) {
            if (domain.name().equals(name)) {
                return domain;
            }
        }
        throw new IllegalArgumentException("expected a domain (" + names() + "), found '" + name + "'");
    }

    /**
     * Reads the name of a domain.
     *
     * @throws io.refeed.language.spec.SpecException if it names none
     */
    public static Domain read(Node node) {
        for (Domain domain : KNOWN) {
            if (domain.name().equals(node.value())) {
                return domain;
            }
        }
        if (node.value() instanceof String name && (name.equals(STRINGS) || name.startsWith(STRINGS + ":"))) {
            throw node.error("strings are not played by this version; expected a domain (" + names() + ")");
        }
        throw node.expected("a domain (" + names() + ")");
    }

    private static String names() {
        return KNOWN.stream().map(Domain::name).collect(Collectors.joining(", "));
    }
}
