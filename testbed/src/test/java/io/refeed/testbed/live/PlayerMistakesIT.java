package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.testbed.command.Cli;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes a player makes mistakes; the run tells each of them what came in place of an answer. */
class PlayerMistakesIT {
    private static final int PARTITIONS = 2;
    private static final String GAME = """
            name: mistakes
            games:
              - id: first
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: external, player: mine}
                adversary: {kind: none}
                rounds: 3
                %s
            """;

    private static LocalTable table;

    @TempDir
    private Path directory;

    private Wire wire;
    private CompletableFuture<Cli> run;
    private String game;
    private int partition;
    private long seen;

    @BeforeAll
    static void open() {
        table = LocalTable.open(PARTITIONS);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @BeforeEach
    void listen() {
        wire = table.wire();
    }

    @AfterEach
    void hangUp() {
        wire.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a number for a word | {\"game\":\"%s\",\"round\":1,\"word\":4}     | field 'word' must be a text",
                "a text for a round  | {\"game\":\"%s\",\"round\":\"1\",\"word\":\"4\"} | field 'round' must be",
                "a missing word      | {\"game\":\"%s\",\"round\":1}  | field 'word' (or 'hypothesis') is missing",
                "a missing round     | {\"game\":\"%s\",\"word\":\"4\"} | field 'round' is missing",
                "a hypothesis        | {\"game\":\"%s\",\"round\":1,\"hypothesis\":\"1\"} | "
                        + "field 'word' is missing, which this game is answered with",
                "no JSON             | round 1 of %s: 4 | not JSON",
            })
    void whatCannotBeReadIsNamedWithItsPlace(String mistake, String value, String reason) throws Exception {
        begin("");
        send(partition, game, value.formatted(game));
        long offset = send(partition, game, value.formatted(game));

        Cli ended = endedUnanswered();

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("note: player mine: a record did not count, at refeed.outputs-" + partition + "@"
                        + (offset - 1) + ": " + reason)
                .contains(
                        "first: no player mine answered (player mine: 2 records did not count, the last at refeed.outputs-"
                                + partition + "@" + offset + ": " + reason)
                .containsOnlyOnce("note: ");
    }

    @Test
    void anotherPartitionThanTheWordsIsNamedAtTheFirstRecord() throws Exception {
        begin("");
        long offset = send(1 - partition, game, answer(1));

        assertUncounted(1 - partition, offset, "wrong partition; the game's words come from partition " + partition);
    }

    @Test
    void aKeyThatIsNotTheGamesNameIsNamed() throws Exception {
        begin("");
        long offset = send(partition, '"' + game + '"', answer(1));

        assertUncounted(partition, offset, "the key is '\"" + game + "\"'; it must be the game's name, '" + game + "'");
    }

    @Test
    void aMissingKeyIsNamed() throws Exception {
        begin("");
        long offset = send(1 - partition, null, answer(1));

        assertUncounted(1 - partition, offset, "there is no key; it must be the game's name, '" + game + "'");
    }

    @Test
    void anIdInPlaceOfTheGamesNameIsNamed() throws Exception {
        begin("");
        long offset = send(partition, "first", "{\"game\":\"first\",\"round\":1,\"word\":\"4\"}");

        assertUncounted(partition, offset, "the key is 'first'; it must be the game's name, '" + game + "'");
    }

    @Test
    void aTopicWithoutThePrefixIsNamed() throws Exception {
        Connection connection = table.connection();
        try (Admin admin = connection.admin("test");
                KafkaProducer<byte[], byte[]> producer = connection.producer("test")) {
            admin.createTopics(List.of(new NewTopic("outputs", PARTITIONS, (short) 1)))
                    .all()
                    .get();
            begin("");
            producer.send(new ProducerRecord<>("outputs", partition, MessageCodec.key(game), utf(answer(1))))
                    .get();

            assertThat(endedUnanswered().err())
                    .contains("no player mine answered (nothing came on refeed.outputs for a game of player mine; ")
                    .contains("there is a topic 'outputs' without the prefix 'refeed.'");
            admin.deleteTopics(List.of("outputs")).all().get();
        }
    }

    @Test
    void aPlayerOfAnotherNameIsSeenToReadTheWords() throws Exception {
        try (KafkaConsumer<byte[], byte[]> other =
                table.connection().consumer("other", "player-other", Isolation.COMMITTED)) {
            other.subscribe(List.of("refeed.games", "refeed.stream"));
            while (other.assignment().isEmpty()) {
                other.poll(Duration.ofMillis(100));
            }
            begin("");
            endsUnanswered();
            while (!run.isDone()) {
                other.poll(Duration.ofMillis(100));
            }
        }

        assertThat(ended().err())
                .contains("no player mine answered (nothing came on refeed.outputs for a game of player mine; "
                        + "refeed.stream is read by consumer group player-other; the card names player 'mine')");
    }

    @Test
    void thatThereIsNoPlayerAtAllIsSaid() throws Exception {
        begin("patience: 2s");

        assertThat(ended().err())
                .contains("no consumer group but those of the services reads refeed.stream")
                .doesNotContain("note: ");
    }

    @Test
    void anAnswerThatComesTooLateIsSeenAllTheSame() throws Exception {
        begin("");
        endsUnanswered();
        long offset = send(partition, game, answer(1));

        assertThat(ended().err())
                .contains("player mine: 1 record did not count, the last at refeed.outputs-" + partition + "@" + offset
                        + ": it answers round 1 too late, after the game's patience");
    }

    @Test
    void anEarlierRoundIsNamedAndTheGameDidNotFinish() throws Exception {
        Cli ended = playedWithOneAnswerTwice("");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("first did not finish: no answer to round 2 within 2s; player mine: 1 record did not count")
                .contains(": it answers round 1, but the word of round 2 waits for an answer");
        assertThat(ended.out())
                .contains("It did not finish: no answer to round 2 within 2s.")
                .contains("NOT FINISHED first: no answer to round 2 within 2s");
        String verdict = Files.readString(directory.resolve("out/verdicts.jsonl"));
        assertThat(verdict)
                .contains("\"status\":\"unfinished\",\"reason\":\"no answer to round 2 within 2s\",\"rounds\":1,");
        assertThat(Files.readString(directory.resolve("out/report.html")))
                .contains("It did not finish: no answer to round 2 within 2s.");
        Cli audited = Cli.run("audit", directory.resolve("out/transcripts/first.jsonl"));
        assertThat(audited.err()).isEmpty();
        assertThat(audited.out()).isEqualTo(verdict);
        assertThat(audited.code()).isZero();
    }

    @Test
    void aGameThatIsExpectedNotToFinishIsNoFailure() throws Exception {
        Cli ended = playedWithOneAnswerTwice("expect: {status: unfinished, rounds: 1}");

        assertThat(ended.out()).doesNotContain("NOT FINISHED").contains("It did not finish: ");
        assertThat(ended.code()).isZero();
    }

    private Cli playedWithOneAnswerTwice(String expectation) throws Exception {
        begin(expectation);
        send(partition, game, answer(1));
        wire.await(
                Topic.STREAM,
                word -> game.equals(word.get("game")) && Long.valueOf(2).equals(word.get("round")));
        send(partition, game, answer(1));
        ends(1, "no answer to round 2 within 2s");
        return ended();
    }

    private void assertUncounted(int where, long offset, String reason) throws Exception {
        Cli ended = endedUnanswered();
        String place = "refeed.outputs-" + where + "@" + offset + ": " + reason;
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("note: player mine: a record did not count, at " + place)
                .contains("no player mine answered (player mine: 1 record did not count, the last at " + place);
    }

    private void begin(String more) throws Exception {
        Path file = Files.writeString(directory.resolve("mistakes.yaml"), GAME.formatted(more));
        String bootstrap = table.connection().bootstrap();
        run = CompletableFuture.supplyAsync(
                () -> Cli.run("run", file, "--bootstrap", bootstrap, "--out", directory.resolve("out")));
        game = Wire.key(wire.announced("first"));
        partition = first(Topic.STREAM).partition();
        seen = (Long) Wire.tree(first(Topic.PROVENANCE)).get("seen");
    }

    private ConsumerRecord<byte[], byte[]> first(Topic topic) {
        return wire.await(topic, record -> game.equals(record.get("game")));
    }

    /** Ends the game as the replayer does when its patience is over: a mistake may take any time. */
    private void endsUnanswered() {
        ends(0, "no player mine answered");
    }

    private void ends(int rounds, String reason) {
        StreamEnd end = new StreamEnd(game, rounds, seen, Status.UNFINISHED, reason, EndCause.PATIENCE);
        wire.send(Topic.STREAM, partition, MessageCodec.stream(), end);
    }

    private Cli endedUnanswered() throws Exception {
        endsUnanswered();
        return ended();
    }

    private Cli ended() throws Exception {
        return Waiting.get(run);
    }

    private long send(int where, String key, String value) {
        long offset = wire.send(Topic.OUTPUTS, where, key == null ? null : MessageCodec.key(key), utf(value));
        if (where == partition) {
            seen = offset + 1;
        }
        return offset;
    }

    private String answer(int round) {
        return "{\"game\":\"" + game + "\",\"round\":" + round + ",\"word\":\"4\"}";
    }

    private static byte[] utf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
