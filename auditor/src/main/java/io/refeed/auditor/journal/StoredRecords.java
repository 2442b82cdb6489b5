package io.refeed.auditor.journal;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.auditor.audit.RecordJournal;
import io.refeed.protocol.Topic;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
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

    private static final byte[] NOTHING = {};

    private final KeyValueStore<Bytes, byte[]> store;

    /** @param store keeps the records */
    public StoredRecords(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public void hold(RawRecord record) {
        store.put(key(record), pack(record));
    }

    @Override
    public void release(RawRecord record) {
        store.delete(key(record));
    }

    /** @throws IllegalStateException if another auditor wrote the store, in a version that this one does not know */
    @Override
    public void replay(Consumer<RawRecord> records) {
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> entry = all.next();
                records.accept(unpack(entry.key, entry.value));
            }
        }
    }

    private static Bytes key(RawRecord record) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES)
                .put(Codes.TOPICS.code(record.topic()))
                .putLong(record.offset())
                .array());
    }

    /** A held record has a key. The key's length is written as its complement if there is no value. */
    private static byte[] pack(RawRecord record) {
        byte[] key = record.key();
        byte[] value = record.value() == null ? NOTHING : record.value();
        return ByteBuffer.allocate(1 + Integer.BYTES + key.length + value.length)
                .put(StoredFormat.VERSION)
                .putInt(record.value() == null ? ~key.length : key.length)
                .put(key)
                .put(value)
                .array();
    }

    private static RawRecord unpack(Bytes place, byte[] packed) {
        ByteBuffer at = ByteBuffer.wrap(place.get());
        Topic topic = Codes.TOPICS.constant(at.get());
        ByteBuffer in = StoredFormat.open(packed);
        int length = in.getInt();
        byte[] key = new byte[length < 0 ? ~length : length];
        in.get(key);
        byte[] value = length < 0 ? null : new byte[in.remaining()];
        if (value != null) {
            in.get(value);
        }
        return new RawRecord(topic, at.getLong(), key, value);
    }
}
