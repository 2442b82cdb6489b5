package io.refeed.strategy.detector;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;

/**
 * A model of texts: how probable each character is after the n - 1 before it, and the end after the last. One is added to
 * every count, also to that of a character that has never been seen, so that nothing is impossible.
 *
 * <p>Not safe for use by several threads.
 */
final class NgramModel {
    /** What no text holds: the place before its first character, and behind its last. */
    private static final char OUTSIDE = '\uFFFF';

    private final int order;
    private final Object2IntOpenHashMap<String> grams = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<String> contexts = new Object2IntOpenHashMap<>();
    private final IntOpenHashSet characters = new IntOpenHashSet();

    NgramModel(int order) {
        this.order = order;
    }

    /** Counts the n-grams of a text. */
    void train(String text) {
        String padded = padded(text);
        for (int at = order; at <= padded.length(); at++) {
            grams.addTo(padded.substring(at - order, at), 1);
            contexts.addTo(padded.substring(at - order, at - 1), 1);
        }
        text.chars().forEach(characters::add);
    }

    /** The geometric mean of the probabilities of a text's characters and its end: one by its perplexity. */
    double meanProbability(String text) {
        String padded = padded(text);
        // The end, and one for all characters that have not been seen.
        double symbols = characters.size() + 2;
        double logarithms = 0;
        for (int at = order; at <= padded.length(); at++) {
            double count = grams.getInt(padded.substring(at - order, at)) + 1;
            double all = contexts.getInt(padded.substring(at - order, at - 1)) + symbols;
            logarithms += StrictMath.log(count / all);
        }
        return StrictMath.exp(logarithms / (text.length() + 1));
    }

    private String padded(String text) {
        return String.valueOf(OUTSIDE).repeat(order - 1) + text + OUTSIDE;
    }
}
