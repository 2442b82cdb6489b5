package io.refeed.language;

import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One language of a class.
 *
 * @param name what it is called
 * @param language its words
 * @param form its form, a plain tree
 */
public record Hypothesis(String name, Language language, Object form) {
    private static final String RESERVED = "all";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9+^_-]*");

    /**
     * Reads a list of at least one infinite language; {@code {name: evens, is: {multiples: 2}}} names one, the others are
     * called by their index.
     *
     * @throws io.refeed.language.spec.SpecException if the list is faulty, or two languages share a name
     */
    public static List<Hypothesis> list(Node node, Domain domain) {
        List<Hypothesis> hypotheses = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Faults faults = new Faults();
        List<Node> places = node.list();
        for (int i = 0; i < places.size(); i++) {
            Node place = places.get(i);
            int index = i + 1;
            Hypothesis hypothesis = faults.attempt(() -> read(place, domain, index));
            if (hypothesis != null && !names.add(hypothesis.name())) {
                faults.add(new Node(place.path() + ".name", hypothesis.name())
                        .expected("a name that no other language has"));
            }
            hypotheses.add(hypothesis);
        }
        if (places.isEmpty()) {
            throw node.error("expected a list of at least one language form, found an empty list");
        }
        faults.raise();
        return hypotheses;
    }

    private static Hypothesis read(Node node, Domain domain, int index) {
        String name = Integer.toString(index);
        Node form = node;
        if (node.has("name") || node.has("is")) {
            node.onlyKeys("name", "is");
            Node named = node.get("name");
            name = named.text();
            if (!NAME.matcher(name).matches()) {
                throw named.expected("a name: a letter, then letters, digits, '+', '^', '_', '-'");
            }
            if (name.equals(RESERVED)) {
                throw named.expected("a name other than '" + RESERVED + "', which is the form of every word");
            }
            form = node.get("is");
        }
        Language language = domain.language(form);
        if (!language.isInfinite()) {
            throw node.error("expected an infinite language, found a finite one");
        }
        return new Hypothesis(name, language, form.value());
    }
}
