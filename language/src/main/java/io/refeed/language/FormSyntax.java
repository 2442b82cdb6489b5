package io.refeed.language;

import io.refeed.language.spec.Nearest;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.List;
import java.util.stream.Stream;

/** What the language forms of all domains have in common: how they are put, and the keys that all know. Immutable. */
public final class FormSyntax {
    /** Every word; stands alone. */
    public static final String ALL = "all";

    /** What is in any of several languages. */
    public static final String UNION = "union";

    /** What is in all of several languages. */
    public static final String INTERSECTION = "intersection";

    /** What is in one language but not in another. */
    public static final String MINUS = "minus";

    private final Domain domain;
    private final List<FormDescription> known;

    /** @param known the forms that the domain reads itself */
    public FormSyntax(Domain domain, List<FormDescription> known) {
        this.domain = domain;
        this.known = known;
    }

    /** Whether a form is that of every word. */
    public static boolean isAll(Node form) {
        return ALL.equals(form.value());
    }

    /** Whether the form of a key puts several languages together. */
    public static boolean isComposed(String key) {
        return key.equals(UNION) || key.equals(INTERSECTION) || key.equals(MINUS);
    }

    /**
     * The only key of a form other than {@code all}.
     *
     * @throws SpecException if it is no map, or has none or several
     */
    public String key(Node form) {
        if (!form.isMap() || form.entries().isEmpty()) {
            throw form.expected("a language form ('all', or a map with one of the keys " + keys() + ")");
        }
        List<String> found = List.copyOf(form.entries().keySet());
        if (found.size() > 1) {
            throw form.error("expected one language form, found the keys " + String.join(", ", found));
        }
        if (found.get(0).equals(ALL)) {
            throw form.get(ALL).error("expected just 'all', not as a key");
        }
        return found.get(0);
    }

    /**
     * The parts of a form that {@linkplain #isComposed puts several languages together}.
     *
     * @throws SpecException if they are too few, or of a difference not two
     */
    public static List<Node> parts(String key, Node argument) {
        List<Node> list = argument.list();
        if (key.equals(MINUS) && list.size() != 2) {
            throw argument.error("expected a list of two language forms, found " + list.size());
        }
        if (list.isEmpty()) {
            throw argument.error("expected a list of at least one language form, found an empty list");
        }
        return list;
    }

    /** The error for a key that no form has. */
    public SpecException unknown(String key, Node argument) {
        return argument.error(
                "unknown language form '" + key + "'; expected one of " + keys() + Nearest.question(key, sorted()));
    }

    /** The keys of all forms of the domain, those that were added included, for errors. */
    String keys() {
        return String.join(", ", sorted());
    }

    private List<String> sorted() {
        return Stream.concat(known.stream().map(FormDescription::key), FormKinds.keys(domain).stream())
                .sorted()
                .toList();
    }
}
