package io.refeed.auditor.journal;

import io.refeed.auditor.audit.Event;
import io.refeed.auditor.audit.EventJournal;
import io.refeed.game.Mode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps events in a key-value store, in pages of some thirty. The page at the end of a game grows with every event, and is put
 * into the store by {@link #write}, once a commit, however many events there were. Of a closed game only page 0 is left, with
 * one of the marks {@link Codes#CLOSED} in place of events.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoredEvents implements EventJournal {
    /** What the store is called. */
    public static final String STORE = "events";

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<String, GamePages> games = new HashMap<>();
    private final List<GamePages> changed = new ArrayList<>();
    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();

    /** @param store keeps the pages */
    public StoredEvents(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public void append(Event event) {
        GamePages pages = games.computeIfAbsent(event.game(), GamePages::new);
        if (pages.append(event.game(), encoder.encode(event))) {
            changed.add(pages);
        }
    }

    /** Puts into the store what it does not have yet. To be called before each commit. */
    public void write() {
        changed.forEach(pages -> pages.write(store));
        changed.clear();
    }

    @Override
    public void close(String game, Mode mode) {
        store.put(EventPage.key(game, 0), new byte[] {StoredFormat.VERSION, Codes.CLOSED.code(mode)});
        deletePages(game, 1, storedPages(game));
    }

    @Override
    public void forget(String game) {
        deletePages(game, 0, Math.max(1, storedPages(game)));
    }

    private int storedPages(String game) {
        GamePages pages = games.remove(game);
        return pages == null ? 0 : pages.abandon();
    }

    private void deletePages(String game, int first, int end) {
        for (int number = first; number < end; number++) {
            store.delete(EventPage.key(game, number));
        }
    }

    /** @throws IllegalStateException if another auditor wrote the store, in a version that this one does not know */
    @Override
    public void replay(Consumer<Event> events, BiConsumer<String, Mode> closed) {
        try (KeyValueIterator<Bytes, byte[]> pages = store.all()) {
            while (pages.hasNext()) {
                KeyValue<Bytes, byte[]> page = pages.next();
                String game = EventPage.game(page.key);
                ByteBuffer content = StoredFormat.open(page.value);
                if (content.get(content.position()) < 0) {
                    closed.accept(game, Codes.CLOSED.constant(content.get()));
                } else {
                    games.put(game, new GamePages(new EventPage(page.key, page.value)));
                    decoder.decode(game, content, events);
                }
            }
        }
    }
}
