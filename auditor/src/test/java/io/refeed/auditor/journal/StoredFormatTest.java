package io.refeed.auditor.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.auditor.audit.AnnouncedGames;
import io.refeed.auditor.audit.Papers;
import io.refeed.auditor.audit.PartitionAudit;
import io.refeed.auditor.audit.RawRecord;
import io.refeed.auditor.audit.Tape;
import io.refeed.game.Mode;
import io.refeed.protocol.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What an auditor does with stores that an auditor of another version wrote. */
class StoredFormatTest {
    private StoredEvents journal;
    private final KeyValueStore<Bytes, byte[]> eventStore = EmptyStore.open(StoredEvents.STORE);
    private final KeyValueStore<Bytes, byte[]> recordStore = EmptyStore.open(StoredRecords.STORE);
    private final Tape tape = new Tape().play(Map.of("r/1", Tape.dice("iid", 200, 1), "r/2", Tape.dice("echo", 8, 2)));
    private final Papers papers = new Papers();

    @Test
    void everyValueBeginsWithItsVersion() {
        write();

        assertThat(values(eventStore)).hasSizeGreaterThan(5).allSatisfy(value -> assertThat(value[0])
                .isEqualTo(StoredFormat.VERSION));
        assertThat(values(recordStore)).singleElement().satisfies(value -> assertThat(value[0])
                .isEqualTo(StoredFormat.VERSION));
    }

    @Test
    void aJournalWithoutVersionsIsReadAndContinued() {
        write();
        List<String> written = read();
        rewrite(eventStore, value -> Arrays.copyOfRange(value, 1, value.length));
        rewrite(recordStore, value -> Arrays.copyOfRange(value, 1, value.length));

        List<String> unversioned = read();
        PartitionAudit successor = audit();
        successor.restore();
        rest().forEach(successor::take);

        assertThat(unversioned).isEqualTo(written).hasSizeGreaterThan(300);
        assertThat(papers.verdicts).containsEntry("r/1", tape.verdict("r/1"));
        assertThat(read()).containsExactlyInAnyOrder("r/1 closed ELEMENT", "r/2 closed ELEMENT", "stream, offset 999");
    }

    @Test
    void aJournalOfAVersionThatIsNotKnownIsRefusedAndStaysAsItIs() {
        write();
        byte next = StoredFormat.VERSION + 1;
        rewrite(eventStore, value -> withFirst(value, next));
        List<byte[]> before = values(eventStore);
        PartitionAudit successor = audit();

        assertThatThrownBy(successor::restore)
                .isInstanceOf(ForeignJournalException.class)
                .hasMessageContaining("version 67");

        assertThat(values(eventStore)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void heldRecordsOfAVersionThatIsNotKnownAreRefusedToo() {
        write();
        rewrite(recordStore, value -> withFirst(value, Byte.MAX_VALUE));

        assertThatThrownBy(audit()::restore).isInstanceOf(ForeignJournalException.class);
    }

    @Test
    void aHeldRecordComesBackWithItsValueOrWithWhatIsWrongWithIt() {
        StoredRecords held = new StoredRecords(recordStore);
        byte[] key = {'r'};
        held.hold(new RawRecord(Topic.OUTPUTS, 1, key, new byte[1 << 20]), "too large for \u00e4nyone");
        held.hold(new RawRecord(Topic.OUTPUTS, 2, key, new byte[0]), null);
        List<RawRecord> read = new ArrayList<>();
        List<String> faults = new ArrayList<>();

        held.replay((record, fault) -> {
            read.add(record);
            faults.add(fault);
        });

        assertThat(read).extracting(RawRecord::key).containsOnly(key);
        assertThat(read).extracting(RawRecord::value).containsExactly(null, new byte[0]);
        assertThat(faults).containsExactly("too large for \u00e4nyone", null);
    }

    @Test
    void aHeldRecordOfTheFirstVersionMayHaveNoValue() {
        StoredRecords held = new StoredRecords(recordStore);
        byte[] key = {'r'};
        held.hold(new RawRecord(Topic.OUTPUTS, 1, key, null), "");
        rewrite(recordStore, value -> withFirst(value, (byte) 64));
        List<Object> read = new ArrayList<>();

        held.replay((record, fault) -> {
            read.add(record.value());
            read.add(fault);
        });

        assertThat(read).containsExactly(null, null);
    }

    private PartitionAudit audit() {
        journal = new StoredEvents(eventStore);
        return new PartitionAudit(
                new AnnouncedGames(Tape.CATALOG), 100, key -> true, journal, new StoredRecords(recordStore), papers);
    }

    /** A game that is open and many pages long, one that is closed, and a record of a game without a card. */
    private void write() {
        PartitionAudit audit = audit();
        audit.take(new RawRecord(
                Topic.STREAM,
                999,
                new byte[] {'g'},
                "{\"game\":\"g\",\"round\":1,\"word\":\"1\"}".getBytes(StandardCharsets.UTF_8)));
        List<RawRecord> all = tape.all();
        all.subList(0, all.size() - rest().size()).forEach(audit::take);
        journal.write();
    }

    /** The last answers, all of the longer game. */
    private List<RawRecord> rest() {
        List<RawRecord> outputs = tape.topic(Topic.OUTPUTS);
        return outputs.subList(outputs.size() - 20, outputs.size());
    }

    private List<String> read() {
        List<String> read = new ArrayList<>();
        new StoredEvents(eventStore)
                .replay(
                        event -> read.add(event.toString()),
                        (String game, Mode mode) -> read.add(game + " closed " + mode));
        new StoredRecords(recordStore).replay((record, fault) -> read.add(record.toString()));
        return read;
    }

    private static byte[] withFirst(byte[] value, byte first) {
        byte[] copy = value.clone();
        copy[0] = first;
        return copy;
    }

    private static void rewrite(KeyValueStore<Bytes, byte[]> store, UnaryOperator<byte[]> change) {
        Map<Bytes, byte[]> all = new LinkedHashMap<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            entries.forEachRemaining(entry -> all.put(entry.key, change.apply(entry.value)));
        }
        all.forEach(store::put);
    }

    private static List<byte[]> values(KeyValueStore<Bytes, byte[]> store) {
        List<byte[]> values = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            entries.forEachRemaining(entry -> values.add(entry.value));
        }
        return values;
    }
}
