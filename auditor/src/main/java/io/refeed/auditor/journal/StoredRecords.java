package io.refeed.auditor.journal;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.auditor.audit.RecordJournal;
import io.refeed.protocol.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps held records in a key-value store, as they came, under topic and offset. Not safe for use by several threads.
 */
public final class StoredRecords implements RecordJournal {
    /** What the store is called. */
    public static final String STORE = "held";

    private final KeyValueStore<Bytes, byte[]> store;

    /** @param store keeps the records */
    public StoredRecords(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public void hold(RawRecord record, String fault) {
        store.put(key(record), pack(record, fault));
    }

    @Override
    public void release(RawRecord record) {
        store.delete(key(record));
    }

    /** @throws IllegalStateException if another auditor wrote the store, in a version that this one does not know */
    @Override
    public void replay(BiConsumer<RawRecord, String> records) {
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                unpack(entry.key, entry.value, records);
            }
        }
    }

    private static Bytes key(RawRecord record) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES)
                .put(Codes.TOPICS.code(record.topic()))
                .putLong(record.offset())
                .array());
    }

    /** A held record has a key, and either a value or a fault; the key's length is written as its complement with a fault. */
    private static byte[] pack(RawRecord record, String fault) {
        byte[] key = record.key();
        byte[] content = fault == null ? record.value() : fault.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + key.length + content.length)
                .put(StoredFormat.VERSION)
                .putInt(fault == null ? key.length : ~key.length)
                .put(key)
                .put(content)
                .array();
    }

    private static void unpack(Bytes place, byte[] packed, BiConsumer<RawRecord, String> records) {
        ByteBuffer at = ByteBuffer.wrap(place.get());
        Topic topic = Codes.TOPICS.constant(at.get());
        long offset = at.getLong();
        ByteBuffer in = StoredFormat.open(packed);
        int length = in.getInt();
        byte[] key = new byte[length < 0 ? ~length : length];
        in.get(key);
        byte[] content = new byte[in.remaining()];
        in.get(content);
        if (length >= 0) {
            records.accept(new RawRecord(topic, offset, key, content), null);
        } else {
            // The first version said in this way that there is no value.
            String fault = StoredFormat.isFirst(packed) ? null : new String(content, StandardCharsets.UTF_8);
            records.accept(new RawRecord(topic, offset, key, null), fault);
        }
    }
}
