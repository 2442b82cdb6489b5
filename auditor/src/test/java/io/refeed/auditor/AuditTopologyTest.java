package io.refeed.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.auditor.audit.AnnouncedGames;
import io.refeed.auditor.audit.Papers;
import io.refeed.auditor.audit.PartitionAudit;
import io.refeed.auditor.audit.RawRecord;
import io.refeed.auditor.audit.Shuffle;
import io.refeed.auditor.audit.Tape;
import io.refeed.auditor.journal.EmptyStore;
import io.refeed.auditor.journal.StoredEvents;
import io.refeed.auditor.journal.StoredRecords;
import io.refeed.auditor.stream.Announcements;
import io.refeed.auditor.stream.AuditTopology;
import io.refeed.game.Status;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.service.FailedRecords;
import io.refeed.protocol.service.ServiceOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology, driven without a broker. */
class AuditTopologyTest {
    private static final Connection CONNECTION = Connection.to("localhost:1").withPrefix("t.");
    private static final int BLOCK = 10;

    @TempDir
    private Path directory;

    private final AnnouncedGames announcedGames = new AnnouncedGames(Tape.CATALOG);
    private final Map<Topic, TestInputTopic<byte[], byte[]>> inputs = new TreeMap<>();
    private CompletableFuture<Set<String>> announced = CompletableFuture.completedFuture(Set.of());
    private final Map<String, Card> cards = new TreeMap<>();
    private final FailedRecords failed = new FailedRecords("auditor");
    private Set<String> judged = Set.of();
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        drive(1);
    }

    private void drive(int partitions) {
        AuditTopology topology =
                new AuditTopology("t.", partitions, BLOCK, announcedGames, new Cards(), partition -> judged, failed);
        Properties properties = StreamsSettings.of(ServiceOptions.of("auditor", CONNECTION), directory);
        driver = new TopologyTestDriver(topology.build(), properties);
        for (Topic topic : AuditTopology.SOURCES) {
            inputs.put(
                    topic,
                    driver.createInputTopic(topic.name("t."), new ByteArraySerializer(), new ByteArraySerializer()));
        }
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void pipe(List<RawRecord> records) {
        records.forEach(record -> inputs.get(record.topic()).pipeInput(record.key(), record.value()));
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static Map<String, Object> onWire(Tape tape, String game, String id) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("game", game);
        tree.put("id", id);
        VerdictJson.of(tape.verdict(game), game).tree().forEach(tree::putIfAbsent);
        return tree;
    }

    private static String header(TestRecord<byte[], byte[]> record, String key) {
        Header header = record.headers().lastHeader(key);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Test
    void verdictsCarryTheGameTheIdAndTheFigures() {
        Tape tape = new Tape()
                .play(Map.of("r/1", Tape.dice("iid", 30, 1), "r/2", Tape.dice("echo", 12, 2), "r/10", Tape.late(9, 3)));

        pipe(Shuffle.of(tape, new Random(5)));

        Map<String, String> verdicts = new TreeMap<>();
        read("t.verdicts")
                .forEach(record -> verdicts.put(
                        new String(record.key(), StandardCharsets.UTF_8),
                        new String(record.value(), StandardCharsets.UTF_8)));
        assertThat(verdicts)
                .containsEntry("r/1", Trees.write(onWire(tape, "r/1", "dice-iid")))
                .containsEntry("r/2", Trees.write(onWire(tape, "r/2", "dice-echo")))
                .containsEntry("r/10", Trees.write(onWire(tape, "r/10", "late")))
                .hasSize(3);
    }

    @Test
    void contaminationIsCountedInBlocks() {
        Tape tape = new Tape().play("r/1", Tape.dice("iid", 25, 1));

        pipe(tape.all());

        List<Contamination> blocks = read("t.contamination").stream()
                .map(record -> MessageCodec.contamination().decode(record.key(), record.value()))
                .toList();
        assertThat(blocks).extracting(Contamination::from).containsExactly(1, 11, 21);
        assertThat(blocks).extracting(Contamination::to).containsExactly(10, 20, 25);
        assertThat(blocks.stream().mapToInt(Contamination::replayed).sum())
                .isEqualTo(tape.verdict("r/1").replayed());
        assertThat(blocks.stream().mapToInt(Contamination::mistakes).sum())
                .isEqualTo(tape.verdict("r/1").over().mistakes());
    }

    @Test
    void aBlockThatIsFillingIsMarked() {
        Tape tape = new Tape().play("r/1", Tape.dice("iid", 25, 1));
        List<RawRecord> all = tape.all();
        pipe(all.subList(0, all.size() - 9));

        driver.advanceWallClockTime(AuditTopology.TICK);

        assertThat(read("t.contamination"))
                .map(record -> Trees.object(record.value()))
                .satisfiesExactly(
                        full -> assertThat(full).containsEntry("to", 10L).doesNotContainKey("partial"),
                        filling -> assertThat(filling)
                                .containsEntry("from", 11L)
                                .containsEntry("to", 16L)
                                .containsEntry("partial", true));
    }

    @Test
    void runningGamesHaveAVerdictSoonAfterEachChange() {
        Tape tape = new Tape().play("r/1", Tape.dice("iid", 25, 1));
        List<RawRecord> all = tape.all();
        pipe(all.subList(0, all.size() - 5));

        driver.advanceWallClockTime(AuditTopology.TICK);

        assertThat(read("t.verdicts")).singleElement().satisfies(record -> assertThat(Trees.object(record.value()))
                .containsEntry("status", Status.RUNNING.label())
                .containsEntry("rounds", 20L));
    }

    @Test
    void deadLettersTellWhereTheyCameFromAndWhy() {
        inputs.get(Topic.STREAM).pipeInput(new byte[] {1}, new byte[] {2});
        inputs.get(Topic.STREAM).pipeInput(null, new byte[] {'['});

        List<TestRecord<byte[], byte[]>> dead = read("t.dead-letters");

        assertThat(dead).hasSize(2);
        TestRecord<byte[], byte[]> second = dead.get(1);
        assertThat(second.key()).isNull();
        assertThat(second.value()).containsExactly('[');
        assertThat(header(second, "refeed.topic")).isEqualTo("t.stream");
        assertThat(header(second, "refeed.partition")).isEqualTo("0");
        assertThat(header(second, "refeed.offset")).isEqualTo("1");
        assertThat(header(second, "refeed.reason")).isEqualTo("malformed: not a JSON object");
    }

    @Test
    void deadLettersThatAreTooLargeAreCutAndSaySo() {
        inputs.get(Topic.OUTPUTS).pipeInput(MessageCodec.key("r/1"), new byte[3 << 20]);

        assertThat(read("t.dead-letters")).singleElement().satisfies(record -> {
            assertThat(record.value().length).isBetween(MessageCodec.LIMIT, Topics.LARGEST_RECORD - 1);
            assertThat(header(record, "refeed.reason")).endsWith("(cut: the key had 3 bytes, the value 3145728)");
        });
    }

    @Test
    void aRecordThatFailsIsTriedOnceMoreAndThenADeadLetter() {
        judged = new AbstractSet<>() {
            @Override
            public boolean contains(Object game) {
                throw new IllegalStateException("no room for \u001b" + game);
            }

            @Override
            public Iterator<String> iterator() {
                return Collections.emptyIterator();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        RawRecord card = new Tape()
                .play("r/1", Tape.dice("iid", 3, 1))
                .topic(Topic.GAMES)
                .get(0);
        for (int failure = 1; failure <= 2; failure++) {
            stop();
            drive(1);
            assertThatThrownBy(() -> pipe(List.of(card))).hasRootCauseInstanceOf(IllegalStateException.class);
        }
        stop();
        drive(1);

        pipe(List.of(card));

        assertThat(read("t.dead-letters")).singleElement().satisfies(record -> {
            assertThat(record.value()).isEqualTo(card.value());
            assertThat(header(record, "refeed.reason"))
                    .startsWith("failed twice: IllegalStateException: no room for ")
                    .endsWith("r/1");
        });
    }

    @Test
    void answersOfGamesThatBelongElsewhereAreDeadLetters() {
        stop();
        drive(7);
        Tape tape = new Tape();
        for (int game = 1; game <= 20; game++) {
            String name = "r/" + game;
            tape.add(
                    Topic.OUTPUTS,
                    name,
                    ("{\"game\":\"" + name + "\",\"round\":1,\"word\":\"1\"}").getBytes(StandardCharsets.UTF_8));
        }

        pipe(tape.all());

        assertThat(read("t.dead-letters")).hasSizeBetween(10, 19).allSatisfy(record -> assertThat(
                        header(record, "refeed.reason"))
                .isEqualTo("wrong-partition"));
    }

    @Test
    void aGameIsUnknownOnlyOnceItsCardWasLookedForInVain() {
        announced = new CompletableFuture<>();
        Tape tape = new Tape().play("r/1", Tape.dice("iid", 3, 1));
        pipe(tape.topic(Topic.STREAM));
        driver.advanceWallClockTime(AuditTopology.TICK);
        driver.advanceWallClockTime(AuditTopology.TICK);
        List<TestRecord<byte[], byte[]>> before = read("t.dead-letters");

        announced.complete(Set.of());
        driver.advanceWallClockTime(AuditTopology.TICK);

        assertThat(before).isEmpty();
        assertThat(read("t.dead-letters")).hasSize(4).allSatisfy(record -> assertThat(header(record, "refeed.reason"))
                .isEqualTo("unknown-game"));
    }

    @Test
    void aFloodOfAnswersToUnknownGamesIsSetAsideAndThoseToAGameToComeAreKept() {
        Tape tape = new Tape().play("r/1", Tape.dice("iid", 9, 1));
        RawRecord card = tape.topic(Topic.GAMES).get(0);
        cards.put("r/1", MessageCodec.cards().decode(card.key(), card.value()));
        String megabyte = "1".repeat(1_000_000);
        pipe(tape.topic(Topic.OUTPUTS));

        for (int i = 0; i < 50; i++) {
            inputs.get(Topic.OUTPUTS)
                    .pipeInput(
                            MessageCodec.key("nobody/" + i),
                            MessageCodec.outputs().encode(new Output("nobody/" + i, 1, megabyte, false, null, null)));
        }
        List<TestRecord<byte[], byte[]>> dead = read("t.dead-letters");
        tape.topic(Topic.OUTPUTS).clear();
        pipe(tape.all());

        assertThat(dead).hasSizeGreaterThan(30).allSatisfy(record -> assertThat(header(record, "refeed.reason"))
                .isEqualTo("unknown-game"));
        assertThat(bytes(restored(StoredRecords.STORE))).isLessThan(20 << 20);
        assertThat(read("t.dead-letters")).isEmpty();
        Map<String, byte[]> verdicts = new TreeMap<>();
        read("t.verdicts")
                .forEach(record -> verdicts.put(new String(record.key(), StandardCharsets.UTF_8), record.value()));
        assertThat(Trees.object(verdicts.get("r/1")))
                .isEqualTo(Trees.object(
                        Trees.write(onWire(tape, "r/1", "dice-iid")).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAnswerToAnUnknownGameThatIsTooLargeForTheStoreIsSetAside() {
        inputs.get(Topic.OUTPUTS).pipeInput(MessageCodec.key("nobody/1"), new byte[5 << 20]);

        assertThat(bytes(restored(StoredRecords.STORE))).isLessThan(200);
        assertThat(read("t.dead-letters")).singleElement().satisfies(record -> assertThat(
                        header(record, "refeed.reason"))
                .startsWith("malformed: the value has 5242880 bytes"));
    }

    private static long bytes(KeyValueStore<Bytes, byte[]> store) {
        long bytes = 0;
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                bytes += entries.next().value.length;
            }
        }
        return bytes;
    }

    @Test
    void anAuditThatBeginsAnewLeavesGamesWithAFinalVerdictAlone() {
        stop();
        judged = Set.of("r/1");
        drive(1);
        Tape tape = new Tape().play(Map.of("r/1", Tape.dice("iid", 25, 1), "r/2", Tape.dice("echo", 12, 2)));
        RawRecord answer = tape.topic(Topic.OUTPUTS).get(0);

        pipe(Shuffle.of(tape, new Random(3)));
        pipe(List.of(answer, answer));
        driver.advanceWallClockTime(AuditTopology.TICK);

        assertThat(read("t.verdicts")).extracting(TestRecord::key).containsOnly(MessageCodec.key("r/2"));
        assertThat(read("t.contamination")).extracting(TestRecord::key).containsOnly(MessageCodec.key("r/2"));
        assertThat(read("t.dead-letters")).isEmpty();
        List<String> left = new ArrayList<>();
        new StoredEvents(restored(StoredEvents.STORE))
                .replay(event -> left.add(event.game()), (game, mode) -> left.add(game + " is closed"));
        assertThat(left).containsExactlyInAnyOrder("r/1 is closed", "r/2 is closed");
    }

    @Test
    void aBrokerThatCannotBeAskedIsAskedAgain() {
        announced = CompletableFuture.failedFuture(new IllegalStateException("away"));
        pipe(new Tape().play("r/1", Tape.dice("iid", 3, 1)).topic(Topic.STREAM));
        driver.advanceWallClockTime(AuditTopology.TICK);
        driver.advanceWallClockTime(AuditTopology.TICK);
        List<TestRecord<byte[], byte[]>> before = read("t.dead-letters");

        announced = CompletableFuture.completedFuture(Set.of());
        driver.advanceWallClockTime(AuditTopology.TICK);
        driver.advanceWallClockTime(AuditTopology.TICK);

        assertThat(before).isEmpty();
        assertThat(read("t.dead-letters")).hasSize(4);
    }

    @Test
    void whatTheChangelogsHoldIsEnoughForASuccessor() {
        Tape tape = new Tape()
                .play(Map.of("r/1", Tape.dice("iid", 90, 1), "r/2", Tape.dice("echo", 8, 2), "r/3", Tape.late(60, 3)));
        List<RawRecord> order = Shuffle.of(tape, new Random(11));
        int half = order.size() / 2;
        pipe(order.subList(0, half));
        StoredEvents events = new StoredEvents(restored(StoredEvents.STORE));
        StoredRecords held = new StoredRecords(restored(StoredRecords.STORE));
        Papers papers = new Papers();

        PartitionAudit successor = new PartitionAudit(announcedGames, BLOCK, key -> true, events, held, papers);
        successor.restore();
        order.subList(half, order.size()).forEach(successor::take);
        successor.tick(0);

        assertThat(papers.verdicts).containsEntry("r/1", tape.verdict("r/1")).containsEntry("r/3", tape.verdict("r/3"));
        List<String> left = new ArrayList<>();
        events.replay(event -> left.add(event.game()), (game, mode) -> {});
        held.replay((record, fault) -> left.add(record.toString()));
        assertThat(left).isEmpty();
    }

    @Test
    void aRemovedGameLeavesNothingInTheStores() {
        Tape tape = new Tape().play(Map.of("r/1", Tape.dice("iid", 90, 1), "r/2", Tape.dice("iid", 900, 2)));
        List<RawRecord> all = tape.all();
        pipe(all.subList(0, all.size() - 50));
        driver.advanceWallClockTime(AuditTopology.TICK);

        inputs.get(Topic.GAMES).pipeInput(MessageCodec.key("r/1"), (byte[]) null);
        inputs.get(Topic.GAMES).pipeInput(MessageCodec.key("r/2"), (byte[]) null);

        Map<String, byte[]> verdicts = new TreeMap<>();
        read("t.verdicts")
                .forEach(record -> verdicts.put(new String(record.key(), StandardCharsets.UTF_8), record.value()));
        assertThat(verdicts.get("r/2")).isNull();
        StoredEvents events = new StoredEvents(restored(StoredEvents.STORE));
        List<String> left = new ArrayList<>();
        events.replay(event -> left.add(event.game()), (game, mode) -> left.add(game));
        assertThat(left).isEmpty();
        assertThat(read("t.dead-letters")).isEmpty();
    }

    /** The cards as a test has them. */
    private final class Cards implements Announcements {
        @Override
        public CompletableFuture<Set<String>> games(int partition) {
            return announced;
        }

        @Override
        public CompletableFuture<Map<String, Card>> cards(int partition, Set<String> games) {
            Map<String, Card> found = new TreeMap<>(cards);
            found.keySet().retainAll(games);
            return CompletableFuture.completedFuture(found);
        }
    }

    /** A store filled from its changelog, the way Kafka Streams does it. */
    private KeyValueStore<Bytes, byte[]> restored(String name) {
        KeyValueStore<Bytes, byte[]> store = EmptyStore.open(name);
        for (TestRecord<byte[], byte[]> record : read("t.auditor-" + name + "-changelog")) {
            store.put(Bytes.wrap(record.key()), record.value());
        }
        return store;
    }
}
