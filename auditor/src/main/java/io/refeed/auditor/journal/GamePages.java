package io.refeed.auditor.journal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The pages of one game that grow or have grown since they were put into the store. Not safe for use by several threads.
 */
final class GamePages {
    private final List<EventPage> unwritten = new ArrayList<>(1);
    private EventPage last;
    private int stored;

    /** A game of which nothing is stored. */
    GamePages(String game) {
        last = EventPage.empty(game, 0);
    }

    /** A game whose last page in the store is this one. */
    GamePages(EventPage last) {
        this.last = last;
        stored = last.number() + 1;
    }

    /** Adds an event of the game; whether it is the first since the pages were written. */
    boolean append(String game, ByteBuffer event) {
        boolean first = unwritten.isEmpty();
        if (last.isFull()) {
            last = EventPage.empty(game, last.number() + 1);
            unwritten.add(last);
        } else if (first) {
            unwritten.add(last);
        }
        last.append(event);
        return first;
    }

    /** Puts what has changed into the store. */
    void write(KeyValueStore<Bytes, byte[]> store) {
        if (!unwritten.isEmpty()) {
            unwritten.forEach(page -> store.put(page.key(), page.content()));
            unwritten.clear();
            stored = last.number() + 1;
        }
    }

    /** Nothing is to be written any more; how many pages the store has. */
    int abandon() {
        unwritten.clear();
        return stored;
    }
}
