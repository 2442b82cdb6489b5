package io.refeed.generator;

import io.refeed.game.Setting;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;

/**
 * Someone who answers in his own time: another program, a language model. A {@link GeneratorHost} never waits for him; the other
 * games go on meanwhile. Words and answers are those of the wire.
 *
 * <p><b>Threading.</b> The host calls the player and all his games on one thread, and no call may wait for anything. Answers may
 * be given on any thread.
 *
 * <p><b>Restart.</b> A host keeps nothing. After a restart, or when partitions move, each game that goes on is opened anew and
 * gets all words again: those whose answers lie in the log are {@linkplain AsyncGame#recall recalled}, the others asked. A player
 * who has himself forgotten his games brings that about by {@link Answers#lost}.
 */
public interface AsyncPlayer extends AutoCloseable {
    /** The name that cards call him by. */
    String name();

    /**
     * Takes his seat in a game. May be called again for the same game, which then begins anew; the one before was
     * {@linkplain AsyncGame#leave left}.
     *
     * @param card everything that players are told of the game
     * @param setting the class, the mode and the number of rounds that the card describes
     * @param answers where his answers go
     * @throws RuntimeException if he cannot play this game; then he resigns in round 1
     */
    AsyncGame open(Card card, Setting setting, Answers answers);

    /** Lets go of what he holds, on any thread; nothing more is asked. May be called again, and does nothing then. */
    @Override
    default void close() {}

    /** Takes the answers of one game. Safe for use by several threads; does not wait. */
    interface Answers {
        /**
         * Takes an answer, or a resignation, after which nothing more is taken. Rounds come in order, and none that was not asked.
         */
        void answer(Output output);

        /**
         * The player has forgotten this game, and perhaps others: it will be opened once more and told from its beginning.
         *
         * @param reason why, one clause, for the host's own log
         */
        void lost(String reason);
    }
}
