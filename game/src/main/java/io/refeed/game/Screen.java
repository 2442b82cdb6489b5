package io.refeed.game;

/**
 * Decides which words of the stream a generator gets to see. Deterministic; one object a game, not safe for use by several
 * threads.
 */
public interface Screen {
    /** Whether the word of a turn is to be dropped. Asked of each word that reaches it, in order. */
    boolean drops(Turn turn);

    /** Shows every word of the stream, before it is known which screens it reaches. */
    default void sees(Turn turn) {}

    /** Whether rounds shall tell where a word was dropped. */
    default boolean tells() {
        return false;
    }

    /** Takes in the answer of a round, whatever the generator was shown. */
    default void answered(Answer answer) {}
}
