package io.refeed.language;

import io.refeed.language.spec.Node;

/**
 * The three shapes of language in the class of Theorem 6.6, in which a bounded number of examples can always be those of a
 * half line in the one direction as well as in the other.
 */
final class MarkedForms {
    private final FormReader reader;

    /** @param reader reads forms over the marked domain */
    MarkedForms(FormReader reader) {
        this.reader = reader;
    }

    Values read(String key, Node node) {
        return switch (key) {
            case "hmk" -> allMarkers(node);
            case "h1" -> upwards(node);
            case "h2" -> downwards(node);
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static Values allMarkers(Node node) {
        if (!node.bool()) {
            throw node.expected("true");
        }
        return Values.MARKERS;
    }

    private Values upwards(Node node) {
        node.onlyKeys("b", "plus", "above");
        long b = count(node.get("b"));
        Values plus = plus(node.get("plus"));
        Node above = node.get("above");
        long bound = reader.number(above);
        if (bound <= b) {
            throw above.expected("an integer greater than b, which is " + b);
        }
        return integer(b).union(plus).union(Values.from(bound + 1)).union(markersUpTo(b));
    }

    private Values downwards(Node node) {
        node.onlyKeys("b", "plus");
        long b = count(node.get("b"));
        Values plus = plus(node.get("plus"));
        if (b == 0 ? plus.zero() : plus.positives().contains(b)) {
            throw node.get("plus").error("expected integers without b, which is " + b);
        }
        return Values.upTo(b - 1).union(plus).union(markersUpTo(b));
    }

    private static long count(Node node) {
        return node.integer(0, Domain.LIMIT / 4);
    }

    private Values plus(Node node) {
        return node.isList() ? reader.numbers(node) : new FormReader(Domains.NUMBERS).read(node);
    }

    private static Values integer(long number) {
        return Values.from(number).intersection(Values.upTo(number));
    }

    private static Values markersUpTo(long last) {
        return Values.markers(PeriodicSet.upTo(last));
    }
}
