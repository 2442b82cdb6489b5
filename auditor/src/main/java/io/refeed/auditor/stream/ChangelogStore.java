package io.refeed.auditor.stream;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * A store that is read once, from one end to the other, when its task begins: it holds what it was restored with until then,
 * and forgets it entry by entry. What is put into it afterwards goes to its changelog alone, which is there for the next task.
 */
final class ChangelogStore implements KeyValueStore<Bytes, byte[]> {
    private final KeyValueStore<Bytes, byte[]> restored;
    private TaskId task;
    private boolean read;

    private ChangelogStore(KeyValueStore<Bytes, byte[]> restored) {
        this.restored = restored;
    }

    /** Makes such stores. */
    static KeyValueBytesStoreSupplier supplier(String name) {
        return new Supplier(name);
    }

    @Override
    public String name() {
        return restored.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        task = context.taskId();
        read = false;
        restored.init(context, root);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        if (!read) {
            restored.put(key, value);
        }
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        throw writeOnly();
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte[] delete(Bytes key) {
        return restored.delete(key);
    }

    @Override
    public byte[] get(Bytes key) {
        return restored.get(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        throw writeOnly();
    }

    /**
     * Everything that was restored, for the first time and the last.
     *
     * @throws TaskCorruptedException if it was read before: a task that begins again restores its store again
     */
    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        if (read) {
            throw new TaskCorruptedException(Set.of(task));
        }
        return new Forgetting(restored.all());
    }

    private static UnsupportedOperationException writeOnly() {
        return new UnsupportedOperationException("only its changelog knows");
    }

    @Override
    public long approximateNumEntries() {
        return restored.approximateNumEntries();
    }

    @Override
    public void commit(Map<TopicPartition, Long> offsets) {
        restored.commit(offsets);
    }

    @Override
    public boolean persistent() {
        return restored.persistent();
    }

    @Override
    public boolean isOpen() {
        return restored.isOpen();
    }

    @Override
    public Position getPosition() {
        return restored.getPosition();
    }

    @Override
    public void close() {
        restored.close();
    }

    /** Forgets each entry as it is read. */
    private final class Forgetting implements KeyValueIterator<Bytes, byte[]> {
        private final KeyValueIterator<Bytes, byte[]> entries;

        Forgetting(KeyValueIterator<Bytes, byte[]> entries) {
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            KeyValue<Bytes, byte[]> next = entries.next();
            restored.delete(next.key);
            return next;
        }

        @Override
        public Bytes peekNextKey() {
            return entries.peekNextKey();
        }

        @Override
        public void close() {
            read = true;
            entries.close();
        }
    }

    private record Supplier(String name) implements KeyValueBytesStoreSupplier {
        @Override
        public KeyValueStore<Bytes, byte[]> get() {
            return new ChangelogStore(Stores.inMemoryKeyValueStore(name).get());
        }

        @Override
        public String metricsScope() {
            return "in-memory";
        }
    }
}
