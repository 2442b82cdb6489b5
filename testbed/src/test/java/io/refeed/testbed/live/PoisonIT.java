package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.result.ResultFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Someone writes what no one should. The auditor records each such record where it belongs, the services go on, and the
 * games next to it are what they would have been. The test plays the games in question by hand, record by record.
 */
class PoisonIT {
    private static final int PARTITIONS = 2;
    private static final String NEIGHBOURS = """
            name: poison
            defaults:
              rounds: 200
              patience: 10m
              class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
              target: 3
              generator: {kind: witness-protection}
            games:
              - {id: iid, adversary: {kind: iid, rate: 0.5}}
              - {id: echo, adversary: {kind: echo-alternate}}
              - {id: invalid, adversary: {kind: only-invalid}}
              - {id: proper, mode: proper, generator: {kind: least-consistent}, adversary: {kind: none}}
            """;
    private static final String BY_HAND = """
            name: hand
            games:
              - id: hand
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                mode: %s
                generator: {kind: external, player: hand}
                adversary: {kind: none}
                rounds: %d
                patience: 10m
            """;

    private static LocalTable table;

    @TempDir
    private Path directory;

    private Wire wire;
    private Experiment neighbours;
    private CompletableFuture<Path> nextDoor;
    private final Map<String, String> letters = new TreeMap<>();
    private CompletableFuture<Path> played;
    private String game;
    private int partition;

    @BeforeAll
    static void open() {
        table = LocalTable.open(PARTITIONS);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @BeforeEach
    void startNeighbours() throws Exception {
        wire = table.wire();
        neighbours = PlayedOnKafka.experiment(directory, NEIGHBOURS);
        nextDoor = table.start(neighbours, directory);
    }

    @AfterEach
    void theNeighboursWereNotDisturbed() throws Exception {
        Path results = Waiting.get(nextDoor);
        Path more = table.play(neighbours, directory);
        wire.close();

        Map<String, String> simulated = PlayedOnKafka.simulated(neighbours, directory);
        assertThat(PlayedOnKafka.transcripts(results, neighbours)).isEqualTo(simulated);
        assertThat(PlayedOnKafka.transcripts(more, neighbours))
                .as("played afterwards")
                .isEqualTo(simulated);
    }

    @Test
    void answersOutOfPlaceAreViolationsOfTheirGame() throws Exception {
        begin("element", 6);
        word(1);
        answer(2, "4");
        answer(1, "4");
        word(2);
        answer(2, "6");
        answer(2, "6");
        word(3);
        answer(3, "8");
        answer(3, "10");
        word(4);
        elsewhere(4, "10");
        answer(4, "12");
        word(5);
        answer(5, "012");
        word(6);
        answer(6, "14");

        assertThat(violations())
                .containsExactlyInAnyOrder("2 early-output", "3 conflicting-output", "5 malformed-answer");
        assertDeadLetters();
    }

    @Test
    void aWordInAProperGameIsMalformed() throws Exception {
        begin("proper", 2);
        word(1);
        poison(Topic.OUTPUTS, game, "{\"game\":\"%s\",\"round\":1,\"word\":\"2\"}".formatted(game), "malformed");
        hypothesis(1, "1");
        word(2);
        hypothesis(2, "2");

        assertThat(violations()).containsExactly("0 malformed");
        assertDeadLetters();
    }

    @Test
    void whatCannotBeReadIsADeadLetterAndAViolationOfItsGame() throws Exception {
        begin("element", 2);
        word(1);
        List<String> violations = new ArrayList<>();
        for (Topic topic : List.of(Topic.TRUTH, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS)) {
            poison(topic, game, "no JSON", "malformed");
            poison(topic, game, "{\"game\":\"%s\",\"round\":1".formatted(game), "malformed");
            poison(topic, game, "{\"game\":\"%s\"}".formatted(game), "malformed");
            poison(topic, game, "{\"game\":\"%s\",\"round\":\"1\",\"word\":2,\"id\":3}".formatted(game), "malformed");
            poison(topic, game, "[1, 2]", "malformed");
            poison(topic, game, "{\"game\":\"another\",\"round\":1,\"word\":\"2\"}", "malformed");
            poison(topic, key(game), new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}, "malformed");
            poison(topic, key(game), huge(), "malformed");
            for (int i = 0; i < 8; i++) {
                violations.add("0 malformed");
            }
        }
        poison(Topic.GAMES, game, "{\"protocol\":1}", "malformed");
        violations.add("0 malformed");
        poison(Topic.OUTPUTS, key(game), null, "malformed");
        violations.add("0 malformed");
        // Which topic the auditor reads first is its own affair, and after the game it takes no violations.
        assertDeadLetters();
        answer(1, "4");
        word(2);
        answer(2, "6");

        assertThat(violations()).containsExactlyInAnyOrderElementsOf(violations);
        assertDeadLetters();
    }

    @Test
    void recordsOfNoGameAreDeadLetters() throws Exception {
        begin("element", 1);
        for (Topic topic : List.of(Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS)) {
            poison(topic, null, utf("{\"game\":\"%s\",\"round\":1,\"word\":\"2\"}".formatted(game)), "malformed");
            poison(topic, keyOfNoText(), utf("{}"), "malformed");
        }
        String nobody = nobodysGame();
        poison(Topic.OUTPUTS, nobody, "{\"game\":\"%s\",\"round\":1,\"word\":\"2\"}".formatted(nobody), "unknown-game");
        poison(Topic.STREAM, nobody, "{\"game\":\"%s\",\"round\":1,\"word\":\"2\"}".formatted(nobody), "unknown-game");
        poison(
                Topic.PROVENANCE,
                nobody,
                "{\"game\":\"%s\",\"round\":1,\"word\":\"2\",\"origin\":\"noise\",\"seen\":0}".formatted(nobody),
                "unknown-game");
        // No one reports what the auditor does not read; it must not disturb those who do.
        for (Topic topic : List.of(Topic.DEMAND, Topic.ENUMERATION, Topic.VERDICTS, Topic.CONTAMINATION)) {
            wire.send(topic, partition, key(game), utf("no JSON"));
            wire.send(topic, partition, key(nobody), utf("{\"game\":\"%s\",\"upTo\":7}".formatted(nobody)));
        }
        word(1);
        answer(1, "4");

        assertThat(violations()).isEmpty();
        assertDeadLetters();
    }

    @Test
    void aSecondCardOrWordOfARoundIsRecordedAndDoesNotHold() throws Exception {
        begin("element", 2);
        word(1);
        wire.send(
                Topic.STREAM,
                partition,
                key(game),
                utf("{\"game\":\"%s\",\"round\":1,\"word\":\"8\"}".formatted(game)));
        wire.send(
                Topic.PROVENANCE,
                partition,
                key(game),
                utf("{\"game\":\"%s\",\"round\":1,\"word\":\"8\",\"origin\":\"enumeration\",\"index\":4,\"seen\":0}"
                        .formatted(game)));
        ConsumerRecord<byte[], byte[]> card = wire.await(Topic.GAMES, tree -> game.equals(tree.get("game")));
        String other = new String(card.value(), StandardCharsets.UTF_8).replace("\"rounds\":2", "\"rounds\":3");
        poison(Topic.GAMES, game, other, "malformed: differs");
        assertDeadLetters();
        answer(1, "4");
        word(2);
        answer(2, "6");

        assertThat(violations()).containsExactlyInAnyOrder("1 conflicting-word", "1 conflicting-word");
        assertDeadLetters();
    }

    private void begin(String mode, int rounds) throws Exception {
        played = table.start(PlayedOnKafka.experiment(directory, BY_HAND.formatted(mode, rounds)), directory);
        ConsumerRecord<byte[], byte[]> truth = wire.announced("hand");
        game = Wire.key(truth);
        partition = truth.partition();
    }

    /** Waits for the word of a round. */
    private void word(long round) {
        wire.await(
                Topic.STREAM,
                word -> game.equals(word.get("game")) && Long.valueOf(round).equals(word.get("round")));
    }

    private void answer(int round, String word) {
        wire.send(Topic.OUTPUTS, partition, key(game), output(round, "word", word));
    }

    private void hypothesis(int round, String index) {
        wire.send(Topic.OUTPUTS, partition, key(game), output(round, "hypothesis", index));
    }

    private void elsewhere(int round, String word) {
        int other = (partition + 1) % PARTITIONS;
        byte[] value = output(round, "word", word);
        expect(Topic.OUTPUTS, other, wire.send(Topic.OUTPUTS, other, key(game), value), value, "wrong-partition");
    }

    private byte[] output(int round, String field, String answer) {
        return utf("{\"game\":\"%s\",\"round\":%d,\"%s\":\"%s\"}".formatted(game, round, field, answer));
    }

    private void poison(Topic topic, String key, String value, String reason) {
        poison(topic, key(key), utf(value), reason);
    }

    private void poison(Topic topic, byte[] key, byte[] value, String reason) {
        expect(topic, partition, wire.send(topic, partition, key, value), value, reason);
    }

    private void expect(Topic topic, int where, long offset, byte[] value, String reason) {
        letters.put(place(table.connection().name(topic), where, offset), reason + " " + describe(kept(value)));
    }

    /** The violations in the game's verdict, once it is over: round and code. */
    private List<String> violations() throws Exception {
        Path results = Waiting.get(played);
        List<String> codes = new ArrayList<>();
        String verdict = Files.readAllLines(new ResultFiles(results).verdicts()).get(0);
        Map<?, ?> tree = (Map<?, ?>) Trees.read(verdict);
        assertThat(tree.get("status")).isEqualTo("finished");
        for (Object violation : (List<?>) tree.get("violations")) {
            codes.add(((Map<?, ?>) violation).get("round") + " " + ((Map<?, ?>) violation).get("code"));
        }
        return codes;
    }

    /** Every record that was expected there, and no other, is a dead letter, with its bytes, or their beginning, its place and the reason. */
    private void assertDeadLetters() {
        Waiting.await().untilAsserted(() -> {
            wire.poll();
            Map<String, String> found = new LinkedHashMap<>();
            for (ConsumerRecord<byte[], byte[]> letter : wire.read(Topic.DEAD_LETTERS)) {
                String place = header(letter, "refeed.topic") + "-" + header(letter, "refeed.partition") + "@"
                        + header(letter, "refeed.offset");
                String reason = header(letter, "refeed.reason");
                String expected = letters.getOrDefault(place, "");
                String cut = expected.substring(0, Math.max(0, expected.lastIndexOf(' ')));
                assertThat(found.put(place, (reason.startsWith(cut) ? cut : reason) + " " + describe(letter.value())))
                        .as("once only: %s", place)
                        .isNull();
            }
            assertThat(found).containsExactlyInAnyOrderEntriesOf(letters);
        });
    }

    /** A key that is no text, and belongs into the partition. */
    private byte[] keyOfNoText() {
        byte[] key = {(byte) 0xff, 0};
        while (Topics.home(key, PARTITIONS) != partition) {
            key[1]++;
        }
        return key;
    }

    private String nobodysGame() {
        // A name that belongs in the partition, so that nothing is wrong with it except that no one announced it.
        for (int i = 0; ; i++) {
            String name = "nobody/" + i;
            if (Topics.home(key(name), PARTITIONS) == partition) {
                return name;
            }
        }
    }

    private static String place(String topic, int where, long offset) {
        return topic + "-" + where + "@" + offset;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? "no " + name : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What a dead letter holds of a value. */
    private static byte[] kept(byte[] value) {
        return value == null || value.length <= RecordLimits.DEAD_LETTER
                ? value
                : Arrays.copyOf(value, RecordLimits.DEAD_LETTER);
    }

    private static String describe(byte[] value) {
        return value == null ? "null" : Integer.toHexString(Arrays.hashCode(value));
    }

    private static byte[] huge() {
        return utf("{\"pad\":\"" + "x".repeat(1 << 20) + "\"}");
    }

    private static byte[] key(String game) {
        return utf(game);
    }

    private static byte[] utf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
