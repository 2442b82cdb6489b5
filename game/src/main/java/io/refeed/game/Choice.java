package io.refeed.game;

/**
 * What the adversary shows in one round.
 *
 * @param word the word
 * @param origin where it comes from
 * @param source the round whose output is repeated; 0 unless the origin is {@link Origin#REPLAY}
 * @param index the word's place in the target's enumeration, from 1 on; 0 unless the origin is
 *     {@link Origin#ENUMERATION} and the target was settled before the game. Where words are no positions it is 0, too, if
 *     the word was not reached by walking to it and its place is not among the first few thousand
 */
public record Choice(long word, Origin origin, int source, int index) {
    /** A word of the target's enumeration. */
    public static Choice enumeration(long word, int index) {
        return new Choice(word, Origin.ENUMERATION, 0, index);
    }

    /** An output of the round given, shown again. */
    public static Choice replay(long word, int source) {
        return new Choice(word, Origin.REPLAY, source, 0);
    }

    /** A word of another origin. */
    public static Choice of(long word, Origin origin) {
        return new Choice(word, origin, 0, 0);
    }
}
