package io.refeed.protocol.message;

import io.refeed.game.Origin;

/**
 * Topic {@code provenance}: where a word of the stream comes from; sent before the stream record.
 *
 * @param game the game on the wire
 * @param round the round
 * @param word the word
 * @param origin where it comes from
 * @param source the round whose output is repeated, 0 if none
 * @param index the word's place in the enumeration, 0 if none
 * @param seen the offset in {@code outputs} from which on answers to this word count
 */
public record Provenance(String game, int round, String word, Origin origin, int source, int index, long seen)
        implements Message {}
