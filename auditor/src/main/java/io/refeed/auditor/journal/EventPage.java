package io.refeed.auditor.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.utils.Bytes;

/**
 * One page of a game's events: its key in the store is the game and its number, its content a version and the events.
 * Not safe for use by several threads.
 */
final class EventPage {
    /** A page that has grown to so many bytes is not added to. */
    private static final int FULL = 1024;

    private static final int SMALLEST = 64;

    private final Bytes key;
    private byte[] content;
    private int length;

    /** A page as it lies in the store. */
    EventPage(Bytes key, byte[] content) {
        this.key = key;
        this.content = content;
        this.length = content.length;
    }

    /** A new page of a game. */
    static EventPage empty(String game, int number) {
        return new EventPage(key(game, number), new byte[] {StoredFormat.VERSION});
    }

    Bytes key() {
        return key;
    }

    int number() {
        return number(key);
    }

    /** A copy of what stands in it. */
    byte[] content() {
        return Arrays.copyOf(content, length);
    }

    boolean isFull() {
        return length >= FULL;
    }

    void append(ByteBuffer event) {
        int size = event.remaining();
        if (length + size > content.length) {
            content = Arrays.copyOf(content, Math.max(Math.max(SMALLEST, 2 * length), length + size));
        }
        event.get(content, length, size);
        length += size;
    }

    static Bytes key(String game, int number) {
        byte[] name = game.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(name.length + Integer.BYTES)
                .put(name)
                .putInt(number)
                .array());
    }

    /** The game in a key. */
    static String game(Bytes key) {
        byte[] bytes = key.get();
        return new String(bytes, 0, bytes.length - Integer.BYTES, StandardCharsets.UTF_8);
    }

    /** The number of the page in a key. */
    static int number(Bytes key) {
        return ByteBuffer.wrap(key.get()).getInt(key.get().length - Integer.BYTES);
    }
}
