package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.refeed.bridge.Bridge;
import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.generator.AsyncPlayerHost;
import io.refeed.generator.GeneratorHost;
import io.refeed.generator.Player;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.service.Service;
import io.refeed.testbed.crash.StreamWatch;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.LocalServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Players of twenty lines, without a Kafka client, play like the same rule in Java, whatever happens to them on the way. */
class BridgeIT {
    private static final Path PLAYERS =
            Path.of("../players/bridge").toAbsolutePath().normalize();
    private static final int ROUNDS = 300;

    private static LocalTable table;

    @TempDir
    private Path directory;

    private final Queue<String> terminal = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void aNumberGameAndATextGameArePlayedAsInJava() throws Exception {
        Experiment numbers = numbers(60);
        Experiment texts = texts(60);

        assertThat(withShell("numbers.sh", numbers)).isEqualTo(withJava("numbers", BridgeIT::next, numbers));
        assertThat(withShell("sentences.sh", texts)).isEqualTo(withJava("sentences", BridgeIT::more, texts));
        assertThat(terminal).isEmpty();
    }

    /** Whoever looks at the transcripts cannot tell that the program was killed. */
    @Test
    void aProgramThatIsKilledGoesOnWithTheStateItHad() throws Exception {
        Experiment games = numbers(ROUNDS);
        Map<String, String> expected = withJava("numbers", BridgeIT::next, games);

        Bridge bridge = Bridge.toProcess(
                "numbers",
                List.of(
                        "sh",
                        "-c",
                        "echo $$ >&2; exec \"$0\"",
                        PLAYERS.resolve("numbers.sh").toString()),
                null,
                terminal::add);
        bridge.start();
        try (LocalServices services = LocalServices.start(List.of(service(bridge)))) {
            services.awaitReady(Waiting.LIMIT);
            CompletableFuture<Path> playing;
            try (StreamWatch stream = new StreamWatch(table.connection(), table.partitions(), 2)) {
                playing = table.start(games, directory);
                assertThat(stream.awaitRounds(ROUNDS / 3)).isTrue();
                kill(0);
                assertThat(stream.awaitRounds(ROUNDS)).isTrue();
                kill(1);
            }

            assertThat(PlayedOnKafka.transcripts(Waiting.get(playing), games)).isEqualTo(expected);
        }
        assertThat(terminal).contains("the player ended (exit code 137); trying again");
    }

    private void kill(int life) throws Exception {
        List<String> pids = terminal.stream()
                .filter(line -> line.matches("numbers: [0-9]+"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        assertThat(new ProcessBuilder("kill", "-9", pids.get(life)).start().waitFor())
                .isZero();
        if (life == 0) {
            Waiting.await()
                    .until(() -> terminal.stream()
                                    .filter(line -> line.matches("numbers: [0-9]+"))
                                    .count()
                            == 2);
        }
    }

    /** In one program: a game whose player dies of it, one with nonsense, and one that is played to its end. */
    @Test
    void oneGameThatIsSpoiltSpoilsNoOther() throws Exception {
        Path player = directory.resolve("moody.sh");
        Files.writeString(player, """
                #!/bin/sh
                # What it does in round 5 depends on how many rounds the card names.
                exec awk -W interactive '
                function field(name,   at) {
                  at = index($0, "\\"" name "\\":")
                  return at ? substr($0, at + length(name) + 3) : ""
                }
                function text(name,   parts) { split(field(name), parts, "\\""); return parts[2] }
                /^{"type":"hello"/ { print "{\\"type\\":\\"ready\\",\\"protocol\\":1}" }
                /^{"type":"game"/ { rounds[text("game")] = field("rounds") + 0 }
                /^{"type":"word"/ {
                  if (field("known") != "") next
                  game = text("game"); round = field("round") + 0
                  answer = "\\"" (1000 + round) "\\""
                  if (round == 5 && rounds[game] == 201) exit 3
                  if (round == 5 && rounds[game] == 202) answer = 1005
                  if (round == 5 && rounds[game] == 203) round = 6
                  if (round == 5 && rounds[game] == 204) next
                  printf "{\\"game\\":\\"%s\\",\\"round\\":%d,\\"word\\":%s}\\n", game, round, answer
                }
                { fflush() }'
                """);
        Experiment games = PlayedOnKafka.experiment(directory, """
                name: moody
                defaults:
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: external, player: moody}
                  adversary: {kind: iid, rate: 0.3}
                  patience: 10m
                games:
                  - {id: good, rounds: 200}
                  - {id: dies, rounds: 201}
                  - {id: number, rounds: 202}
                  - {id: ahead, rounds: 203}
                  - {id: silent, rounds: 204, patience: 15s}
                """);

        Path results = play(List.of("sh", player.toString()), "moody", games);

        List<String> verdicts = Files.readAllLines(results.resolve("verdicts.jsonl"));
        assertThat(verdicts.get(0)).contains("\"status\":\"finished\",\"rounds\":200,\"legal\":true");
        assertThat(verdicts.subList(1, 5))
                .allSatisfy(verdict -> assertThat(verdict).contains("\"status\":\"unfinished\",", "\"rounds\":4,"));
        assertThat(terminal)
                .anyMatch(line -> line.contains("but the player ended (exit code 3), the third time in a row"))
                .anyMatch(line -> line.contains("field 'word' must be a text (in quotes), found 1005"))
                .anyMatch(line -> line.contains("round 6 is not the round that is to be answered"))
                .anyMatch(line ->
                        line.contains(" ended unfinished: after {\"type\":\"word\",") && line.endsWith("came nothing"));
    }

    private Map<String, String> withShell(String script, Experiment games) throws Exception {
        String player = script.substring(0, script.indexOf('.'));
        return PlayedOnKafka.transcripts(play(List.of(PLAYERS.resolve(script).toString()), player, games), games);
    }

    private Path play(List<String> command, String player, Experiment games) throws Exception {
        Bridge bridge = Bridge.toProcess(player, command, null, terminal::add);
        assertThatCode(bridge::start).as("%s", terminal).doesNotThrowAnyException();
        return play(service(bridge), games);
    }

    private static Service service(Bridge bridge) {
        return new AsyncPlayerHost(GeneratorHost.options(bridge.name(), table.connection()), bridge);
    }

    private Path play(Service service, Experiment games) throws Exception {
        try (LocalServices services = LocalServices.start(List.of(service))) {
            services.awaitReady(Waiting.LIMIT);
            return Waiting.get(table.start(games, directory));
        }
    }

    private Map<String, String> withJava(String player, BinaryOperator<String> rule, Experiment games)
            throws Exception {
        Player same = new SameRule(player, rule);
        Service host = new GeneratorHost(GeneratorHost.options(same, table.connection()), same);
        return PlayedOnKafka.transcripts(play(host, games), games);
    }

    private static String next(String greatest, String heard) {
        return Long.parseLong(heard) > Long.parseLong("0" + greatest) ? heard : greatest;
    }

    private static String more(String longest, String heard) {
        return heard.length() > longest.length() ? heard : longest;
    }

    private Experiment numbers(int rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, """
                name: numbers
                matrix:
                  id: "numbers-{seed}"
                  seed: [1, 2]
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: external, player: numbers}
                  adversary: {kind: iid, rate: 0.3}
                  rounds: %d
                  patience: 10m
                """.formatted(rounds));
    }

    private Experiment texts(int rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, """
                name: texts
                defaults:
                  target: 2
                  generator: {kind: external, player: sentences}
                  adversary: {kind: iid, rate: 0.3}
                  rounds: %d
                  patience: 10m
                games:
                  - id: strings
                    class: {kind: explicit, domain: 'strings:ab', languages: [all, {regex: (ab)*a}]}
                  - id: sentences
                    class: {kind: explicit, domain: {sentences: [the, cat, dog]}, languages: [all, {regex: the (cat|dog)+}]}
                """.formatted(rounds));
    }

    /** The rules of the two scripts, in Java: what they answer follows from one text, the greatest or longest so far. */
    private record SameRule(String name, BinaryOperator<String> rule) implements Player {
        @Override
        public Generator open(Card card, Setting setting) {
            return new Generator() {
                private String kept = "";

                @Override
                public Answer answer(Turn turn) {
                    kept = rule.apply(kept, setting.domain().spell(turn.word()));
                    kept = name.equals("numbers") ? Long.toString(Long.parseLong(kept) + 1) : longer(kept);
                    return setting.answer(kept);
                }

                private String longer(String text) {
                    boolean spaced = card.domain() instanceof Map;
                    if (text.isEmpty()) {
                        return text;
                    }
                    return spaced ? text + " " + text.split(" ", 2)[0] : text + text.charAt(0);
                }
            };
        }
    }
}
