package io.refeed.auditor;

import io.refeed.game.Mode;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What the audit must remember beyond its own life. Reading it back gives the events of each game in the order in which
 * they were written, which is all that it takes to be the same audit again.
 */
interface Journal {
    /** Remembers an event of a game that is being judged. */
    void append(Event event);

    /** Forgets the events of a game, but not that it is closed, nor its mode. */
    void close(String game, Mode mode);

    /** Forgets a game for good, be it closed or not. */
    void forget(String game);

    /** Remembers a record of a game that has not been announced. */
    void hold(RawRecord letter);

    /** Forgets a record that {@link #hold} remembered. */
    void release(RawRecord letter);

    /** Reads back the events of the games that are being judged, and which games of which mode are closed. */
    void replay(Consumer<Event> events, BiConsumer<String, Mode> closed);

    /** Reads back the records that are held. */
    void replayHeld(Consumer<RawRecord> letters);
}
