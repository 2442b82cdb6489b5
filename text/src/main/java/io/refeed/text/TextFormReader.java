package io.refeed.text;

import io.refeed.language.FormKinds;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.Words;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads language forms over one domain of text. */
final class TextFormReader {
    private final TextDomain domain;
    private final Automata automata;
    private final int symbols;
    private final WorkBudget work;

    TextFormReader(TextDomain domain, Automata automata, WorkBudget work) {
        this.domain = domain;
        this.automata = automata;
        this.symbols = domain.alphabet().size();
        this.work = work;
    }

    /**
     * The language of a form.
     *
     * @throws io.refeed.language.spec.SpecException if the form is faulty, or its language too large
     */
    RegularSet read(Node node) {
        return read(node, 0);
    }

    private RegularSet read(Node node, int depth) {
        if (depth > Limits.FORM_DEPTH) {
            throw node.error("expected at most " + Limits.FORM_DEPTH + " levels of language forms");
        }
        return bounded(node, () -> automata.form(domain.form(), node, work, () -> compute(node, depth)));
    }

    private RegularSet compute(Node node, int depth) {
        if (TextForm.ALL.key().equals(node.value())) {
            return new RegularSet(Dfa.all(symbols));
        }
        if (!node.isMap() || node.entries().isEmpty()) {
            throw node.expected("a language form ('all', or a map with one of the keys " + keys() + ")");
        }
        List<String> found = List.copyOf(node.entries().keySet());
        if (found.size() > 1) {
            throw node.error("expected one language form, found the keys " + String.join(", ", found));
        }
        String key = found.get(0);
        Node argument = node.get(key);
        Optional<TextForm> form = TextForm.of(key);
        return form.isPresent() ? compute(form.get(), argument, depth) : added(key, argument);
    }

    /** A form that another jar has added; what it reads is a language of this domain. */
    private RegularSet added(String key, Node argument) {
        return FormKinds.read(key, argument, domain)
                .map(domain::members)
                .orElseThrow(() -> argument.error("unknown language form '" + key + "'; expected one of " + keys()));
    }

    private RegularSet compute(TextForm form, Node argument, int depth) {
        return switch (form) {
            case ALL -> throw argument.error("expected just 'all', not as a key");
            case ALL_EXCEPT -> {
                List<String> words = words(argument);
                yield bounded(argument, () -> {
                    RegularSet all = new RegularSet(Dfa.all(symbols));
                    return all.combine(Combination.MINUS, new RegularSet(WordTree.of(words, work)), symbols, work);
                });
            }
            case FINITE -> {
                List<String> words = words(argument);
                yield bounded(argument, () -> new RegularSet(WordTree.of(words, work)));
            }
            case REGEX -> regex(argument);
            case UNION -> combined(argument, Combination.UNION, depth);
            case INTERSECTION -> combined(argument, Combination.INTERSECTION, depth);
            case MINUS -> combined(argument, Combination.MINUS, depth);
        };
    }

    private RegularSet regex(Node node) {
        String text = node.text();
        int length = text.codePointCount(0, text.length());
        if (length > Limits.PATTERN_LENGTH) {
            throw node.error("character " + (Limits.PATTERN_LENGTH + 1) + ": language too large: a pattern may have "
                    + Limits.PATTERN_LENGTH + " characters, this has " + length);
        }
        return bounded(node, () -> {
            work.spend(Limits.LETTER_STEPS * (long) length);
            return new RegularSet(Determinizer.determinize(PatternParser.parse(node, domain.alphabet()), work));
        });
    }

    private List<String> words(Node node) {
        List<String> codes = new ArrayList<>();
        for (Node word : node.list()) {
            codes.add(domain.code(Words.read(word, domain)));
        }
        return codes;
    }

    private RegularSet combined(Node node, Combination combination, int depth) {
        List<Node> list = node.list();
        if (combination == Combination.MINUS && list.size() != 2) {
            throw node.error("expected a list of two language forms, found " + list.size());
        }
        if (list.isEmpty()) {
            throw node.error("expected a list of at least one language form, found an empty list");
        }
        List<RegularSet> parts = new ArrayList<>();
        for (Node part : list) {
            parts.add(read(part, depth + 1));
        }
        return bounded(node, () -> combined(parts, combination));
    }

    /** Combines neighbours first, so that none of many parts is gone through more often than needed. */
    private RegularSet combined(List<RegularSet> parts, Combination combination) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int middle = parts.size() / 2;
        return combined(parts.subList(0, middle), combination)
                .combine(combination, combined(parts.subList(middle, parts.size()), combination), symbols, work);
    }

    private RegularSet bounded(Node node, Supplier<RegularSet> compute) {
        try {
            RegularSet result = compute.get();
            int states = result.dfa().states();
            if (states >= Limits.STATES && states + (result.dfa().isPartial(symbols) ? 1 : 0) > Limits.STATES) {
                throw Limits.tooLarge("its automaton has more than " + Limits.STATES + " states");
            }
            return result;
        } catch (LanguageTooLargeException e) {
            throw node.error(e.getMessage());
        }
    }

    private String keys() {
        return Stream.concat(TextForm.keys().stream(), FormKinds.keys(domain).stream())
                .collect(Collectors.joining(", "));
    }
}
