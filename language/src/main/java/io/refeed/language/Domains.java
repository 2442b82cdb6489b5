package io.refeed.language;

import io.refeed.language.spec.Nearest;
import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The domains of numbers, and every kind of domain on the class path. */
public final class Domains {
    /** 1, 2, 3, ... */
    public static final Domain NATURALS = new Naturals();

    /** The integers, as language forms see them. */
    static final NumberDomain NUMBERS = new Integers();

    /** 0, 1, -1, 2, -2, ... */
    public static final Domain INTEGERS = NUMBERS;

    /** The integers and the markers: 0, *1, 1, -1, *2, 2, -2, ... */
    public static final Domain MARKED = new Marked();

    private Domains() {}

    /** Every kind of domain, in the order of the catalogue. */
    public static List<DomainKind> kinds() {
        return Kinds.ALL;
    }

    /**
     * Reads a domain.
     *
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    public static Domain read(Node node) {
        for (DomainKind kind : kinds()) {
            Optional<Domain> domain = kind.read(node);
            if (domain.isPresent()) {
                return domain.get();
            }
        }
        List<String> examples = kinds().stream().map(DomainKind::example).toList();
        throw node.error(
                node.expected("a domain (" + String.join(", ", examples) + ")").problem()
                        + Nearest.question(node.value(), examples));
    }

    /** Loaded when a description is read first. */
    private static final class Kinds {
        static final List<DomainKind> ALL = ServiceLoader.load(DomainKind.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
