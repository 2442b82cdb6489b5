package io.refeed.text;

import io.refeed.language.FormKinds;
import io.refeed.language.FormSyntax;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.Words;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads language forms over one domain of text. */
final class TextFormReader {
    private final TextDomain domain;
    private final FormSyntax syntax;
    private final Automata automata;
    private final int symbols;
    private final WorkBudget work;

    TextFormReader(TextDomain domain, Automata automata, WorkBudget work) {
        this.domain = domain;
        this.syntax = new FormSyntax(domain, TextForm.overLetters());
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
        if (FormSyntax.isAll(node)) {
            return new RegularSet(Dfa.all(symbols));
        }
        String key = syntax.key(node);
        Node argument = node.get(key);
        return switch (key) {
            case "allExcept" -> {
                List<String> words = words(argument);
                yield bounded(argument, () -> {
                    RegularSet all = new RegularSet(Dfa.all(symbols));
                    return all.combine(Combination.MINUS, new RegularSet(WordTree.of(words, work)), symbols, work);
                });
            }
            case "finite" -> {
                List<String> words = words(argument);
                yield bounded(argument, () -> new RegularSet(WordTree.of(words, work)));
            }
            case "regex" -> regex(argument);
            case FormSyntax.UNION -> combined(key, argument, Combination.UNION, depth);
            case FormSyntax.INTERSECTION -> combined(key, argument, Combination.INTERSECTION, depth);
            case FormSyntax.MINUS -> combined(key, argument, Combination.MINUS, depth);
            // A form that another jar has added; what it reads is a language of this domain.
            default ->
                FormKinds.read(key, argument, domain)
                        .map(domain::members)
                        .orElseThrow(() -> syntax.unknown(key, argument));
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

    private RegularSet combined(String key, Node node, Combination combination, int depth) {
        List<RegularSet> parts = new ArrayList<>();
        for (Node part : FormSyntax.parts(key, node)) {
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
}
