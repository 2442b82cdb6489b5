package io.refeed.auditor.audit;

import io.refeed.game.Mode;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Remembers the events of the games under audit beyond the life of one auditor. Reading it back gives the events of each
 * game in the order in which they were written, which is all that it takes to be the same audit again.
 */
public interface EventJournal {
    /** Remembers an event of a game under audit. */
    void append(Event event);

    /** Remembers that a game is closed, and its mode, and forgets its events, if it has any. */
    void close(String game, Mode mode);

    /** Forgets a game for good, be it closed or not. */
    void forget(String game);

    /**
     * Reads everything back.
     *
     * @param events takes the events of the games under audit
     * @param closed takes the closed games and their modes
     */
    void replay(Consumer<Event> events, BiConsumer<String, Mode> closed);
}
