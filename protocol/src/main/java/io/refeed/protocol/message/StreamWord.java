package io.refeed.protocol.message;

import io.refeed.game.Label;

/**
 * Topic {@code stream}: the word of a round.
 *
 * @param game the game on the wire
 * @param round the round
 * @param word the word
 * @param label whether it is a replay, in games with a watermark; else null
 */
public record StreamWord(String game, int round, String word, Label label) implements StreamRecord {
    /** A word without a label. */
    public StreamWord(String game, int round, String word) {
        this(game, round, word, null);
    }
}
