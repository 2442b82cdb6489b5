package io.refeed.generator;

import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.protocol.message.Output;

/**
 * Who sits at the table of one game: takes words and gives answers as they are written on the wire, at once or later. Whatever
 * a player throws becomes a resignation. Not safe for use by several threads.
 */
sealed interface Session permits PlayerSession, AsyncSession {
    /** A word, {@link io.refeed.language.Domain#NONE} if the game knows no such word. */
    long word(String spelling);

    /** Whether the player is to be told an answer that lies in the log, and could take it. */
    boolean recalls(Output logged);

    /** As much of an answer that lies in the log as {@link #recall} needs. */
    Output kept(Output logged);

    /**
     * Asks for the answer to the word of a round; rounds come in order, from 1 on.
     *
     * @return the answer or the resignation, null if it will come later
     */
    Output answer(Turn turn);

    /** Takes the answer to the word of a round from the log, in place of asking for it; one that {@link #recalls} may be told. */
    void recall(Turn turn, Output logged);

    /**
     * There will be no further call.
     *
     * @param status how the game ended, null if it goes on elsewhere or without this player
     */
    default void leave(Status status) {}
}
