package io.refeed.language;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Reads language forms over one domain of numbers into the values that they stand for. */
final class FormReader {
    /** The greatest divisor or step, so that every such language has plenty of words. */
    private static final long GREATEST_STEP = Domain.LIMIT >> 20;

    private final NumberDomain domain;
    private final AddedForms added;

    FormReader(NumberDomain domain) {
        this.domain = domain;
        this.added = new AddedForms(domain, this);
    }

    /** The language of a form, as positions. */
    Language language(Node node) {
        try {
            return added.isIn(node) ? added.language(node) : domain.positions(read(node));
        } catch (LanguageTooLargeException e) {
            throw node.error(e.getMessage());
        }
    }

    Values read(Node node) {
        if (Form.ALL.key().equals(node.value())) {
            return Values.INTEGERS;
        }
        if (!node.isMap() || node.entries().isEmpty()) {
            throw node.expected("a language form ('all', or a map with one of the keys " + keys() + ")");
        }
        String key = key(node);
        Node argument = node.get(key);
        return read(form(argument, key), argument);
    }

    /** The only key of a map. */
    static String key(Node node) {
        List<String> found = List.copyOf(node.entries().keySet());
        if (found.size() > 1) {
            throw node.error("expected one language form, found the keys " + String.join(", ", found));
        }
        return found.get(0);
    }

    private Values read(Form form, Node argument) {
        return switch (form) {
            case ALL -> throw argument.error("expected just 'all', not as a key");
            case MULTIPLES -> Values.multiples(argument.integer(1, GREATEST_STEP));
            case FROM -> Values.from(number(argument));
            case UP_TO -> Values.upTo(number(argument));
            case ALL_EXCEPT -> Values.INTEGERS.minus(numbers(argument));
            case PROGRESSION -> progression(argument);
            case FINITE -> words(argument.list());
            case HMK, H1, H2 -> new MarkedForms(this).read(form, argument);
            case UNION -> combined(form, argument, Values::union);
            case INTERSECTION -> combined(form, argument, Values::intersection);
            case MINUS -> combined(form, argument, Values::minus);
        };
    }

    /** An integer of the domain. */
    long number(Node node) {
        String spelling = domain.spell(Words.read(node, domain));
        if (spelling.startsWith("*")) {
            throw node.expected("an integer");
        }
        return Long.parseLong(spelling);
    }

    /** A list of integers of the domain. */
    Values numbers(Node node) {
        List<Node> list = node.list();
        list.forEach(this::number);
        return words(list);
    }

    private Form form(Node argument, String key) {
        Form form = Form.of(key)
                .orElseThrow(() -> argument.error("unknown language form '" + key + "'; expected one of " + keys()));
        if (form.needsMarkers() && !domain.marked()) {
            throw argument.error("'" + key + "' is a form of the domain marked, not of the " + domain.name()
                    + "; expected one of " + keys());
        }
        return form;
    }

    private Values progression(Node node) {
        node.onlyKeys("first", "step");
        long first = number(node.get("first"));
        Node step = node.get("step");
        if (!domain.signed()) {
            return Values.progression(first, step.integer(1, GREATEST_STEP));
        }
        long by = step.integer(-GREATEST_STEP, GREATEST_STEP);
        if (by == 0) {
            throw step.expected("a step other than 0");
        }
        return Values.progression(first, by);
    }

    private Values words(List<Node> list) {
        boolean zero = false;
        List<Long> positives = new ArrayList<>();
        List<Long> negatives = new ArrayList<>();
        List<Long> markers = new ArrayList<>();
        for (Node node : list) {
            String word = domain.spell(Words.read(node, domain));
            if (word.startsWith("*")) {
                markers.add(Long.valueOf(word.substring(1)));
            } else if (word.startsWith("-")) {
                negatives.add(Long.valueOf(word.substring(1)));
            } else if (word.equals("0")) {
                zero = true;
            } else {
                positives.add(Long.valueOf(word));
            }
        }
        return new Values(zero, finite(positives), finite(negatives), finite(markers));
    }

    private static PeriodicSet finite(List<Long> members) {
        return PeriodicSet.finite(members.stream().mapToLong(x -> x).toArray());
    }

    /** The parts of a form that {@linkplain Form#isComposed() puts several languages together}. */
    static List<Node> parts(Node node, boolean difference) {
        List<Node> list = node.list();
        if (difference && list.size() != 2) {
            throw node.error("expected a list of two language forms, found " + list.size());
        }
        if (list.isEmpty()) {
            throw node.error("expected a list of at least one language form, found an empty list");
        }
        return list;
    }

    private Values combined(Form form, Node node, BinaryOperator<Values> operation) {
        List<Values> parts =
                parts(node, form == Form.MINUS).stream().map(this::read).toList();
        try {
            return parts.stream().reduce(operation).orElseThrow();
        } catch (LanguageTooLargeException e) {
            throw new SpecException(node.path(), e.getMessage());
        }
    }

    private String keys() {
        return String.join(", ", Form.keys(domain));
    }
}
