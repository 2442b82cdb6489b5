package io.refeed.auditor.journal;

import io.refeed.auditor.audit.Event;
import io.refeed.auditor.audit.EventJournal;
import io.refeed.game.Mode;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps events in a key-value store, in pages of some thirty. The page at the end of a game grows with every event; as
 * the store is cached, the broker gets it once a commit, however many events there were. Of a closed game only page 0 is
 * left, with one of the marks {@link Codes#CLOSED} in place of events.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoredEvents implements EventJournal {
    /** What the store is called. */
    public static final String STORE = "events";

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<String, EventPage> lastPages = new HashMap<>();
    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();

    /** @param store keeps the pages */
    public StoredEvents(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public void append(Event event) {
        EventPage page = lastPages.computeIfAbsent(event.game(), game -> EventPage.empty(game, 0));
        if (page.isFull()) {
            page = EventPage.empty(event.game(), page.number() + 1);
            lastPages.put(event.game(), page);
        }
        page.append(encoder.encode(event));
        store.put(page.key(), page.content());
    }

    @Override
    public void close(String game, Mode mode) {
        store.put(EventPage.key(game, 0), new byte[] {StoredFormat.VERSION, Codes.CLOSED.code(mode)});
        deletePages(game, 1, lastPage(game));
    }

    @Override
    public void forget(String game) {
        deletePages(game, 0, lastPage(game));
    }

    private int lastPage(String game) {
        EventPage last = lastPages.remove(game);
        return last == null ? 0 : last.number();
    }

    private void deletePages(String game, int first, int last) {
        for (int number = first; number <= last; number++) {
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
                    lastPages.put(game, new EventPage(page.key, page.value));
                    decoder.decode(game, content, events);
                }
            }
        }
    }
}
