package io.refeed.auditor;

import io.refeed.game.Mode;
import io.refeed.protocol.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A journal in two key-value stores.
 *
 * <p>{@value #EVENTS}: the events of a game, in pages of some thirty, under the game and the page's number. The page at
 * the end grows with every event; as the store is cached, the broker gets it once a commit, however many events there
 * were. Of a closed game only page 0 is left, with one of the marks {@link #CLOSED} in place of events.
 *
 * <p>{@value #HELD}: records whose game has not been announced, as they came, under topic and offset.
 *
 * <p>Not safe for use by several threads.
 */
final class StoredJournal implements Journal {
    static final String EVENTS = "events";
    static final String HELD = "held";

    /** A page that has grown to so many bytes is not added to. */
    static final int PAGE = 1024;

    /** No event begins with a negative byte. */
    private static final Map<Mode, byte[]> CLOSED = Map.of(Mode.ELEMENT, new byte[] {-1}, Mode.PROPER, new byte[] {-2});

    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> events;
    private final KeyValueStore<Bytes, byte[]> held;
    private final Map<String, Page> last = new HashMap<>();
    private final EventBytes format = new EventBytes();

    StoredJournal(KeyValueStore<Bytes, byte[]> events, KeyValueStore<Bytes, byte[]> held) {
        this.events = events;
        this.held = held;
    }

    @Override
    public void append(Event event) {
        Page page = last.computeIfAbsent(event.game(), game -> new Page(game, 0, NOTHING));
        if (page.content.length >= PAGE) {
            page = new Page(event.game(), page.number + 1, NOTHING);
            last.put(event.game(), page);
        }
        ByteBuffer more = format.write(event);
        byte[] grown = new byte[page.content.length + more.remaining()];
        System.arraycopy(page.content, 0, grown, 0, page.content.length);
        more.get(grown, page.content.length, more.remaining());
        page.content = grown;
        events.put(page.key, grown);
    }

    @Override
    public void close(String game, Mode mode) {
        int pages = last.remove(game).number;
        events.put(key(game, 0), CLOSED.get(mode));
        for (int number = 1; number <= pages; number++) {
            events.delete(key(game, number));
        }
    }

    @Override
    public void forget(String game) {
        Page end = last.remove(game);
        for (int number = 0; number <= (end == null ? 0 : end.number); number++) {
            events.delete(key(game, number));
        }
    }

    @Override
    public void hold(RawRecord letter) {
        held.put(key(letter), pack(letter));
    }

    @Override
    public void release(RawRecord letter) {
        held.delete(key(letter));
    }

    @Override
    public void replay(Consumer<Event> sink, BiConsumer<String, Mode> closed) {
        try (KeyValueIterator<Bytes, byte[]> all = events.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                ByteBuffer key = ByteBuffer.wrap(entry.key.get());
                byte[] name = new byte[key.remaining() - Integer.BYTES];
                key.get(name);
                String game = new String(name, StandardCharsets.UTF_8);
                if (entry.value[0] < 0) {
                    closed.accept(game, entry.value[0] == CLOSED.get(Mode.PROPER)[0] ? Mode.PROPER : Mode.ELEMENT);
                } else {
                    last.put(game, new Page(game, key.getInt(), entry.value));
                    format.read(game, entry.value, sink);
                }
            }
        }
    }

    @Override
    public void replayHeld(Consumer<RawRecord> letters) {
        try (KeyValueIterator<Bytes, byte[]> all = held.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                letters.accept(unpack(entry.key, entry.value));
            }
        }
    }

    private static Bytes key(String game, int page) {
        byte[] name = game.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + Integer.BYTES)
                .put(name)
                .putInt(page)
                .array());
    }

    private static Bytes key(RawRecord letter) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES)
                .put((byte) letter.topic().ordinal())
                .putLong(letter.offset())
                .array());
    }

    /** A held record has a key; if it has no value, nothing follows the key's length and the key. */
    private static byte[] pack(RawRecord letter) {
        byte[] key = letter.key();
        byte[] value = letter.value() == null ? NOTHING : letter.value();
        return ByteBuffer.allocate(Integer.BYTES + key.length + value.length)
                .putInt(key.length)
                .put(key)
                .put(value)
                .array();
    }

    private static RawRecord unpack(Bytes place, byte[] packed) {
        ByteBuffer at = ByteBuffer.wrap(place.get());
        Topic topic = Topic.values()[at.get()];
        ByteBuffer in = ByteBuffer.wrap(packed);
        byte[] key = new byte[in.getInt()];
        in.get(key);
        byte[] value = new byte[in.remaining()];
        in.get(value);
        return new RawRecord(topic, at.getLong(), key, value);
    }

    /** The page at the end of a game. */
    private static final class Page {
        private final Bytes key;
        private final int number;
        private byte[] content;

        Page(String game, int number, byte[] content) {
            this.key = key(game, number);
            this.number = number;
            this.content = content;
        }
    }
}
