package io.refeed.protocol.message;

import java.util.List;

/**
 * Topic {@code enumeration}: consecutive words of a target's enumeration.
 *
 * @param game the game on the wire
 * @param index the place of the first word, from 1 on
 * @param words the words, at most {@link #MOST}
 */
public record Enumeration(String game, int index, List<String> words) implements Message {
    /** A block of long words ends once it has so many letters, so that a broker takes it as one record. */
    public static final int LETTERS = 50_000;

    /** The greatest number of words in a record. */
    public static final int MOST = 100;

    /** How far beyond the greatest demand the producer goes, and how far it goes unasked. */
    public static final int WINDOW = 1000;

    /** Copies the words. */
    public Enumeration {
        words = List.copyOf(words);
    }
}
