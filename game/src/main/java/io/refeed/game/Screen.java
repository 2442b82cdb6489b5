package io.refeed.game;

/**
 * Decides which words of the stream a generator gets to see. Deterministic; one object a game, not safe for use by several
 * threads.
 */
public interface Screen {
    /** Whether the word of a turn is to be dropped. Asked of each word that reaches it, in order. */
    boolean drops(Turn turn);

    /** Takes in the answer of a round, whatever the generator was shown. */
    default void answered(Answer answer) {}
}
