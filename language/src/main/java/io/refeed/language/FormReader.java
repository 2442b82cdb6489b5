package io.refeed.language;

import static io.refeed.language.FormSyntax.INTERSECTION;
import static io.refeed.language.FormSyntax.MINUS;
import static io.refeed.language.FormSyntax.UNION;

import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Reads language forms over one domain of numbers into the values that they stand for. */
final class FormReader {
    /** The greatest divisor or step, so that every such language has plenty of words. */
    private static final long GREATEST_STEP = Domain.LIMIT >> 20;

    private final NumberDomain domain;
    private final FormSyntax syntax;

    FormReader(NumberDomain domain) {
        this.domain = domain;
        this.syntax = new FormSyntax(domain, Form.descriptions(domain));
    }

    /** The language of a form, as positions. */
    Language language(Node node) {
        try {
            return holdsAdded(node) ? added(node) : domain.positions(read(node));
        } catch (LanguageTooLargeException e) {
            throw node.error(e.getMessage());
        }
    }

    /** Whether a {@linkplain FormKind form that was added} stands in a form, at its top or within what it puts together. */
    private boolean holdsAdded(Node node) {
        if (!node.isMap() || node.entries().size() != 1) {
            return false;
        }
        String key = node.entries().keySet().iterator().next();
        Node argument = node.get(key);
        return FormSyntax.isComposed(key)
                ? argument.isList() && argument.list().stream().anyMatch(this::holdsAdded)
                : !Form.isKnown(key) && FormKinds.has(key, domain);
    }

    /**
     * The language of such a form. What an added form means is known by language only, not by value, so that everything
     * around it is put together as languages, too.
     */
    private Language added(Node node) {
        String key = syntax.key(node);
        Node argument = node.get(key);
        if (!FormSyntax.isComposed(key)) {
            return FormKinds.read(key, argument, domain).orElseThrow();
        }
        BinaryOperator<Language> operation =
                switch (key) {
                    case UNION -> Language::union;
                    case INTERSECTION -> Language::intersection;
                    default -> Language::minus;
                };
        List<Language> parts =
                FormSyntax.parts(key, argument).stream().map(this::language).toList();
        return parts.stream().reduce(operation).orElseThrow();
    }

    Values read(Node node) {
        if (FormSyntax.isAll(node)) {
            return Values.INTEGERS;
        }
        String key = syntax.key(node);
        Node argument = node.get(key);
        if (Form.isMarked(key) && !domain.marked()) {
            throw argument.error("'" + key + "' is a form of the domain marked, not of the " + domain.name()
                    + "; expected one of " + syntax.keys());
        }
        return switch (key) {
            case "multiples" -> Values.multiples(argument.integer(1, GREATEST_STEP));
            case "from" -> Values.from(number(argument));
            case "upTo" -> Values.upTo(number(argument));
            case "allExcept" -> Values.INTEGERS.minus(numbers(argument));
            case "progression" -> progression(argument);
            case "finite" -> words(argument.list());
            case "hmk", "h1", "h2" -> new MarkedForms(this).read(key, argument);
            case UNION -> combined(key, argument, Values::union);
            case INTERSECTION -> combined(key, argument, Values::intersection);
            case MINUS -> combined(key, argument, Values::minus);
            default -> throw syntax.unknown(key, argument);
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

    private Values combined(String key, Node node, BinaryOperator<Values> operation) {
        List<Values> parts =
                FormSyntax.parts(key, node).stream().map(this::read).toList();
        try {
            return parts.stream().reduce(operation).orElseThrow();
        } catch (LanguageTooLargeException e) {
            throw node.error(e.getMessage());
        }
    }
}
