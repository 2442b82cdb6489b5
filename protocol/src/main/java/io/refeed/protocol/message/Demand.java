package io.refeed.protocol.message;

/**
 * Topic {@code demand}: the replayer asks for more of an enumeration.
 *
 * @param game the game on the wire
 * @param upTo the place in the enumeration that it has used or skipped so far
 */
public record Demand(String game, @Whole(least = 0) int upTo) implements Message {}
