package io.refeed.auditor.audit;

import io.refeed.auditor.journal.EmptyStore;
import io.refeed.auditor.journal.StoredEvents;
import io.refeed.auditor.journal.StoredRecords;
import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * An audit as Kafka Streams lets it be: what lies in its stores, what it publishes and how far it has read are committed
 * together, and what is not committed is lost when it is killed.
 */
final class TransactionalAudit {
    final Papers published = new Papers();

    private final List<RawRecord> input;
    private final List<Consumer<AuditSink>> unpublished = new ArrayList<>();
    private final Map<Bytes, byte[]> committedEvents = new LinkedHashMap<>();
    private final Map<Bytes, byte[]> committedRecords = new LinkedHashMap<>();
    private int committedTo;

    private KeyValueStore<Bytes, byte[]> events;
    private KeyValueStore<Bytes, byte[]> records;
    private StoredEvents journal;
    private PartitionAudit audit;
    private int readTo;

    TransactionalAudit(List<RawRecord> input) {
        this.input = input;
        kill();
    }

    /** Whether there is something left to read. */
    boolean reads() {
        return readTo < input.size();
    }

    void readNext() {
        audit.take(input.get(readTo++));
    }

    void tick(long now) {
        audit.tick(now);
    }

    void commit() {
        journal.write();
        copy(events, committedEvents);
        copy(records, committedRecords);
        unpublished.forEach(paper -> paper.accept(published));
        unpublished.clear();
        committedTo = readTo;
    }

    /** Another audit goes on from where this one has committed last. */
    void kill() {
        unpublished.clear();
        readTo = committedTo;
        events = EmptyStore.open(StoredEvents.STORE);
        committedEvents.forEach(events::put);
        records = EmptyStore.open(StoredRecords.STORE);
        committedRecords.forEach(records::put);
        journal = new StoredEvents(events);
        audit = new PartitionAudit(
                new AnnouncedGames(Tape.CATALOG), 100, key -> true, journal, new StoredRecords(records), new Later());
        audit.restore();
    }

    /** How many values are committed. */
    int stored() {
        return committedEvents.size() + committedRecords.size();
    }

    private static void copy(KeyValueStore<Bytes, byte[]> from, Map<Bytes, byte[]> to) {
        to.clear();
        try (KeyValueIterator<Bytes, byte[]> all = from.all()) {
            all.forEachRemaining(entry -> to.put(entry.key, entry.value));
        }
    }

    private final class Later implements AuditSink {
        @Override
        public void verdict(String game, String id, Verdict verdict) {
            unpublished.add(sink -> sink.verdict(game, id, verdict));
        }

        @Override
        public void retract(String game) {
            unpublished.add(sink -> sink.retract(game));
        }

        @Override
        public void block(String game, String id, Block block, boolean partial) {
            unpublished.add(sink -> sink.block(game, id, block, partial));
        }

        @Override
        public void deadLetter(RawRecord record, String reason) {
            unpublished.add(sink -> sink.deadLetter(record, reason));
        }
    }
}
