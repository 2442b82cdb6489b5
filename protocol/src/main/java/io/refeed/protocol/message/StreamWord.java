package io.refeed.protocol.message;

/**
 * Topic {@code stream}: the word of a round.
 *
 * @param game the game on the wire
 * @param round the round
 * @param word the word
 */
public record StreamWord(String game, int round, String word) implements StreamRecord {}
