package io.refeed.language.kind;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.Hypothesis;
import io.refeed.language.Words;
import io.refeed.language.spec.Labels;
import io.refeed.language.spec.Node;
import it.unimi.dsi.fastutil.ints.Int2LongLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongMaps;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What may stand at a parameter: how it is read, and what it is called. Immutable. */
public sealed interface ParameterType {
    /**
     * Reads a value.
     *
     * @param domain whose words and languages are meant
     * @throws io.refeed.language.spec.SpecException if something else stands there
     */
    Object read(Node node, Domain domain);

    /** What stands there, in a few words: {@code number 0..1}. */
    String words();

    /** A default, which is given as a text, as the tree that a file would hold. */
    default Object tree(String standard) {
        return standard;
    }

    /** A whole number, both bounds included. */
    record WholeNumber(long least, long most) implements ParameterType {
        @Override
        public Long read(Node node, Domain domain) {
            return node.integer(least, most);
        }

        @Override
        public String words() {
            if (!isBoundedBelow()) {
                return "whole number";
            }
            return "whole number, " + (isBoundedAbove() ? least + " to " + most : "at least " + least);
        }

        /** Whether the lower bound is more than what the number is kept in. */
        public boolean isBoundedBelow() {
            return least != Integer.MIN_VALUE && least != Long.MIN_VALUE;
        }

        /** Whether the upper bound is more than what the number is kept in. */
        public boolean isBoundedAbove() {
            return most != Integer.MAX_VALUE && most != Long.MAX_VALUE;
        }

        @Override
        public Object tree(String standard) {
            return Long.valueOf(standard);
        }
    }

    /** A number, both bounds included. */
    record RealNumber(long least, long most) implements ParameterType {
        @Override
        public Double read(Node node, Domain domain) {
            return node.number((double) least, (double) most);
        }

        @Override
        public String words() {
            return isBounded() ? "number " + least + ".." + most : "number";
        }

        /** Whether there are bounds. */
        public boolean isBounded() {
            return least != Long.MIN_VALUE && most != Long.MAX_VALUE;
        }

        @Override
        public Object tree(String standard) {
            return Double.valueOf(standard);
        }
    }

    /** True or false. */
    record Truth() implements ParameterType {
        @Override
        public Boolean read(Node node, Domain domain) {
            return node.bool();
        }

        @Override
        public String words() {
            return "true or false";
        }

        @Override
        public Object tree(String standard) {
            return Boolean.valueOf(standard);
        }
    }

    /** A text that matches a pattern as a whole. */
    record Text(String pattern, String words) implements ParameterType {
        @Override
        public String read(Node node, Domain domain) {
            if (!Pattern.compile(pattern, Pattern.DOTALL).matcher(node.text()).matches()) {
                throw node.expected(words);
            }
            return node.text();
        }
    }

    /** One of the constants of an enum, by its label. */
    record Choice(Class<? extends Enum<?>> type) implements ParameterType {
        @Override
        public Enum<?> read(Node node, Domain domain) {
            return find(node, words());
        }

        private Enum<?> find(Node node, String expected) {
            Enum<?> constant = Labels.find(type, node.value());
            if (constant == null) {
                throw node.expected(expected);
            }
            return constant;
        }

        /** The labels, in the enum's order. */
        public List<String> labels() {
            return Arrays.stream(type.getEnumConstants()).map(Labels::of).toList();
        }

        private String listed() {
            return String.join(", ", labels());
        }

        @Override
        public String words() {
            return labels().size() == 2 ? String.join(" or ", labels()) : "one of " + listed();
        }
    }

    /** A list of constants of an enum, by their labels. */
    record Choices(Choice each) implements ParameterType {
        @Override
        public Set<?> read(Node node, Domain domain) {
            return node.list().stream()
                    .map(label -> each.find(label, "one of " + each.listed()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String words() {
            return "list of " + each.listed();
        }

        @Override
        public Object tree(String standard) {
            String labels = standard.substring(1, standard.length() - 1);
            return labels.isEmpty() ? List.of() : List.of(labels.split(", *"));
        }
    }

    /** A word. */
    record Word() implements ParameterType {
        @Override
        public Long read(Node node, Domain domain) {
            return Words.read(node, domain);
        }

        @Override
        public String words() {
            return "word";
        }
    }

    /** A list of words. */
    record WordList() implements ParameterType {
        @Override
        public LongList read(Node node, Domain domain) {
            LongArrayList words = new LongArrayList();
            node.list().forEach(word -> words.add(Words.read(word, domain)));
            return LongLists.unmodifiable(words);
        }

        @Override
        public String words() {
            return "list of words";
        }
    }

    /** A map of rounds to words. */
    record RoundWords() implements ParameterType {
        /** A round as a key. */
        public static final String ROUND = "[1-9][0-9]{0,8}";

        @Override
        public Int2LongMap read(Node node, Domain domain) {
            Int2LongLinkedOpenHashMap words = new Int2LongLinkedOpenHashMap();
            node.entries().forEach((round, word) -> {
                Node place = new Node(node.path() + "." + round, word);
                if (!round.matches(ROUND)) {
                    throw place.error("expected a round, 1, 2, ..., for a key, found '" + round + "'");
                }
                words.put(Integer.parseInt(round), Words.read(place, domain));
            });
            return Int2LongMaps.unmodifiable(words);
        }

        @Override
        public String words() {
            return "map of rounds to words";
        }
    }

    /**
     * A language.
     *
     * @param listed whether a list of its words may stand there, too
     */
    record LanguageForm(boolean listed) implements ParameterType {
        @Override
        public Object read(Node node, Domain domain) {
            return listed && node.isList()
                    ? domain.finite(new WordList().read(node, domain).toLongArray())
                    : domain.language(node);
        }

        @Override
        public String words() {
            return listed ? "list of words, or a language form" : "language form";
        }
    }

    /** A list of at least one infinite language, named or not. */
    record LanguageList() implements ParameterType {
        @Override
        public List<Hypothesis> read(Node node, Domain domain) {
            return Hypothesis.list(node, domain);
        }

        @Override
        public String words() {
            return "list of language forms";
        }
    }

    /** A domain. */
    record OneDomain() implements ParameterType {
        @Override
        public Domain read(Node node, Domain domain) {
            return Domains.read(node);
        }

        @Override
        public String words() {
            return "domain";
        }
    }

    /** Whatever the kind makes of it later. */
    record Anything(String words) implements ParameterType {
        @Override
        public Node read(Node node, Domain domain) {
            return node;
        }
    }

    /** A list of whatever the kind makes of it later. */
    record AnyList(String words) implements ParameterType {
        @Override
        public List<Node> read(Node node, Domain domain) {
            return node.list();
        }
    }
}
