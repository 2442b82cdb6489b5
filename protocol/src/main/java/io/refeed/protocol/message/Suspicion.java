package io.refeed.protocol.message;

/**
 * Topic {@code suspicions}: what a detector says of a word.
 *
 * @param game the game on the wire
 * @param round the round of the word
 * @param detector the detector's name in the game
 * @param score how likely it is that the word was fed back, 0 to 1
 */
public record Suspicion(String game, int round, String detector, double score) implements Message {}
