package io.refeed.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Records that do not count are shown to those who look after a broker, without danger to their terminals. */
class DeadLettersIT {
    private static final int PARTITIONS = 2;
    private static final String GAMES = """
            name: letters
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all]}
              target: 1
              adversary: {kind: none}
              rounds: 3
              patience: 3600s
            games:
              - {id: ann, generator: {kind: external, player: ann}}
              - {id: bob, generator: {kind: external, player: bob}}
            """;

    private static LocalTable table;

    @TempDir
    private static Path directory;

    private static Wire wire;
    private static String ann;
    private static String bob;

    @BeforeAll
    static void playBadly() throws Exception {
        table = LocalTable.open(PARTITIONS);
        wire = table.wire();
        PlayedOnKafka.start(table.connection(), PARTITIONS, PlayedOnKafka.experiment(directory, GAMES), directory);
        ann = Wire.key(wire.announced("ann"));
        bob = Wire.key(wire.announced("bob"));
        send(home(ann), ann, "{\"game\":\"" + ann + "\",\"round\":1,\"word\":4}");
        send(1 - home(ann), ann, "{\"game\":\"" + ann + "\",\"round\":1,\"word\":\"4\"}");
        send(home(bob), bob, "no JSON \u001b]0;title\u0007 \u009b2J " + "x".repeat(100_000));
        Waiting.await().until(() -> {
            wire.poll();
            return wire.read(Topic.DEAD_LETTERS).size() == 3;
        });
    }

    @AfterAll
    static void stop() {
        wire.close();
        table.close();
    }

    @Test
    void eachIsALineWithPlaceReasonAndBeginning() {
        Cli all = command();

        assertThat(all.err()).isEmpty();
        assertThat(all.code()).isZero();
        assertThat(all.out().lines()).hasSize(3).allMatch(line -> line.length() < 1000);
        assertThat(all.out())
                .contains("  " + ann + "  refeed.outputs-" + home(ann) + "@", "malformed: field 'word' must be a text")
                .contains(
                        "  refeed.outputs-" + (1 - home(ann)) + "@",
                        "wrong-partition  key " + ann + "  value {\"game\"")
                .contains("no JSON \\u001b]0;title\\u0007 \\u009b2J xxx")
                .doesNotContain("\u001b", "\u0007", "\u009b");
    }

    @Test
    void aGameOrAPlayerIsChosen() {
        assertThat(command("--game", bob).out().lines()).hasSize(1).allMatch(line -> line.contains("no JSON"));
        assertThat(command("--player", "ann").out().lines()).hasSize(2).allMatch(line -> line.contains(ann));
        assertThat(command("--player", "ann", "--game", bob).out()).isEmpty();
    }

    @Test
    void asJsonTheySayTheSame() {
        List<Map<String, Object>> letters = new ArrayList<>();
        Cli json = command("--json", "--player", "bob");
        json.out().lines().forEach(line -> letters.add(Trees.object(line.getBytes(StandardCharsets.UTF_8))));

        assertThat(json.out()).doesNotContain("\u001b", "\u0007", "\u009b");
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0))
                .containsEntry("type", "dead-letter")
                .containsEntry("games", List.of(bob))
                .containsEntry("key", bob);
        assertThat((String) letters.get(0).get("place")).startsWith("refeed.outputs-" + home(bob) + "@");
        assertThat((String) letters.get(0).get("reason")).startsWith("malformed: not JSON");
        assertThat((String) letters.get(0).get("value"))
                .startsWith("no JSON \u001b]0;title\u0007 \u009b2J xxx")
                .endsWith("...")
                .hasSizeLessThan(300);
        assertThat(Instant.parse((String) letters.get(0).get("time")))
                .isAfter(Instant.now().minusSeconds(600));
    }

    @Test
    void followedTheyAreShownAsTheyCome() throws Exception {
        StoppedWriter screen = new StoppedWriter();
        CommandLine command = new CommandLine(new DeadLettersCommand()).setOut(new PrintWriter(screen));
        CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(
                () -> command.execute("--bootstrap", table.connection().bootstrap(), "--game", "nobody/1", "--follow"));

        send(home("nobody/1"), "nobody/1", "first");
        Waiting.await().until(() -> screen.text().contains("value first"));
        assertThat(ended).isNotDone();
        screen.stop();

        assertThat(Waiting.get(ended)).isZero();
    }

    private static Cli command(String... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("dead-letters", "--bootstrap", table.connection().bootstrap()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private static void send(int partition, String key, String value) {
        wire.send(Topic.OUTPUTS, partition, MessageCodec.key(key), value.getBytes(StandardCharsets.UTF_8));
    }

    private static int home(String game) {
        return Topics.home(MessageCodec.key(game), PARTITIONS);
    }

    /** A screen that goes away. */
    private static final class StoppedWriter extends Writer {
        private final StringWriter written = new StringWriter();
        private volatile boolean stopped;

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (stopped) {
                throw new IOException("there is no one any more");
            }
            written.write(characters, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (stopped) {
                throw new IOException("there is no one any more");
            }
        }

        @Override
        public void close() {}

        String text() {
            return written.toString();
        }

        void stop() {
            stopped = true;
        }
    }
}
