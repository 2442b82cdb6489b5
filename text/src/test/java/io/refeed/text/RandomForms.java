package io.refeed.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Random forms over a small domain, each with what it means, by the regular expressions of Java, on the words given. */
final class RandomForms {
    private final Random random;
    private final List<String> symbols;
    private final boolean sentences;
    private final List<String> words;

    /** @param words some words, spelled; a form's meaning is a set of their places */
    RandomForms(Random random, List<String> symbols, boolean sentences, List<String> words) {
        this.random = random;
        this.symbols = symbols;
        this.sentences = sentences;
        this.words = words;
    }

    /** A form and its meaning. */
    record Sample(Object form, BitSet meaning) {}

    Sample form(int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(8)) {
            case 0 -> random.nextInt(4) == 0 ? new Sample("all", all()) : regex();
            case 1 -> finite();
            case 4 -> combined("union", depth);
            case 5 -> combined("intersection", depth);
            case 6, 7 -> combined("minus", depth);
            default -> regex();
        };
    }

    private Sample combined(String key, int depth) {
        List<Object> forms = new ArrayList<>();
        BitSet meaning = new BitSet();
        int parts = key.equals("minus") ? 2 : 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            Sample part = form(depth - 1);
            forms.add(part.form());
            if (i == 0) {
                meaning.or(part.meaning());
            } else if (key.equals("union")) {
                meaning.or(part.meaning());
            } else if (key.equals("intersection")) {
                meaning.and(part.meaning());
            } else {
                meaning.andNot(part.meaning());
            }
        }
        return new Sample(Map.of(key, forms), meaning);
    }

    private Sample finite() {
        BitSet chosen = new BitSet();
        for (int i = random.nextInt(5); i > 0; i--) {
            chosen.set(random.nextInt(words.size()));
        }
        List<String> list = new ArrayList<>(chosen.stream().mapToObj(words::get).toList());
        java.util.Collections.shuffle(list, random);
        if (random.nextBoolean()) {
            return new Sample(Map.of("finite", list), chosen);
        }
        BitSet others = all();
        others.andNot(chosen);
        return new Sample(Map.of("allExcept", list), others);
    }

    Sample regex() {
        String[] pattern = pattern(3);
        Pattern java = Pattern.compile(pattern[1]);
        BitSet meaning = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            meaning.set(
                    i,
                    java.matcher(sentences ? encoded(words.get(i)) : words.get(i))
                            .matches());
        }
        // Spaces mean something only between tokens.
        return new Sample(Map.of("regex", sentences ? pattern[0] : pattern[0].replace(" ", "")), meaning);
    }

    /** A pattern, and the same for Java, where each token is a letter. */
    private String[] pattern(int depth) {
        int kind = depth == 0 ? random.nextInt(4) : random.nextInt(14);
        switch (kind) {
            case 0, 1, 2:
                int symbol = random.nextInt(symbols.size());
                return new String[] {" " + symbols.get(symbol), letter(symbol)};
            case 3:
                return random.nextInt(3) == 0 ? new String[] {".", "."} : brackets();
            case 4, 5, 6, 7:
                String[] first = pattern(depth - 1);
                String[] second = pattern(depth - 1);
                return both("(" + first[0] + ")(" + second[0] + ")", "(" + first[1] + ")(" + second[1] + ")");
            case 8, 9:
                String[] left = pattern(depth - 1);
                String[] right = random.nextInt(6) == 0 ? new String[] {"", ""} : pattern(depth - 1);
                return both("(" + left[0] + "|" + right[0] + ")", "(" + left[1] + "|" + right[1] + ")");
            default:
                String[] body = pattern(depth - 1);
                int least = random.nextInt(3);
                String operator = List.of(
                                "*",
                                "*",
                                "+",
                                "?",
                                "{" + least + "}",
                                "{" + least + ",}",
                                "{" + least + "," + (least + random.nextInt(3)) + "}")
                        .get(random.nextInt(7));
                return both("(" + body[0] + ")" + operator, "(" + body[1] + ")" + operator);
        }
    }

    private static String[] both(String ours, String java) {
        return new String[] {ours, java};
    }

    private String[] brackets() {
        StringBuilder ours = new StringBuilder(random.nextBoolean() ? "[^" : "[");
        StringBuilder java = new StringBuilder(ours);
        for (int i = random.nextInt(2); i >= 0; i--) {
            int symbol = random.nextInt(symbols.size());
            ours.append(sentences ? " " : "").append(symbols.get(symbol));
            java.append(letter(symbol));
        }
        return new String[] {ours + "]", java + "]"};
    }

    private String letter(int symbol) {
        return sentences ? Character.toString((char) ('a' + symbol)) : symbols.get(symbol);
    }

    private String encoded(String sentence) {
        if (sentence.isEmpty()) {
            return "";
        }
        StringBuilder code = new StringBuilder();
        Arrays.stream(sentence.split(" ")).forEach(token -> code.append(letter(symbols.indexOf(token))));
        return code.toString();
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, words.size());
        return all;
    }
}
