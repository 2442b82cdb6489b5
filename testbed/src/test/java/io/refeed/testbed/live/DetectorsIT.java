package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.service.Service;
import io.refeed.testbed.audit.TranscriptAudit;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.run.Services;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Detectors on Kafka: bundled ones, and strangers that write what they like. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetectorsIT {
    private static final int ROUNDS = 250;

    private static final String GAMES = """
            name: detectors
            defaults:
              rounds: 250
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}, {multiples: 3}]}
              target: 2
              generator: {kind: witness-protection}
              adversary: {kind: iid, rate: 0.4}
              detectors:
                - {kind: own-outputs}
                - {kind: near-duplicate, threshold: 0.75}
                - {kind: surprise, threshold: 0.8}
                - {kind: external, name: truth}
                - {kind: external, name: coin}
                - {kind: external, name: mute, patience: 1s}
            games:
              - {id: one, seed: 1}
              - {id: two, seed: 2, adversary: {kind: echo, rate: 0.3}}
            """;

    private static final String DEFENDED = """
            name: defended
            games:
              - id: defended
                rounds: 100
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: kleinberg-mullainathan, variant: endpoint}
                adversary: {kind: stuck-record}
                detectors: [{kind: external, name: %1$s, patience: %2$s}]
                defences: [{kind: detector, name: %1$s}]
            """;

    @TempDir
    private Path directory;

    private LocalTable table;

    @BeforeAll
    void open() {
        table = LocalTable.open(2, connection -> {
            List<Service> services = new ArrayList<>(Services.all(connection));
            services.add(Services.of(Role.DETECTOR, connection));
            return services;
        });
    }

    @AfterAll
    void close() {
        table.close();
    }

    /** What one detector said of one game: score and truth by round. */
    private record Said(Map<Integer, Double> scores, Map<Integer, Boolean> replayed) {}

    @Test
    void figuresAreThoseThatProvenanceAndSuspicionsAddUpTo() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, GAMES);
        try (Wire wire = table.wire()) {
            Path results = watched(experiment, wire);

            Map<String, Map<String, Object>> verdicts = verdicts(results);
            Map<String, Map<String, Object>> inMemory = verdicts(PlayedOnKafka.simulate(experiment, directory));
            for (String game : List.of("one", "two")) {
                String name = (String) Wire.tree(wire.announced(game)).get("game");
                Map<String, Object> detectors = tree(verdicts.get(game).get("detectors"));
                for (String detector : detectors.keySet()) {
                    assertThat(tree(detectors.get(detector)))
                            .as("%s of %s", detector, game)
                            .containsAllEntriesOf(figures(said(wire, name, detector), threshold(detector)));
                }
                assertThat(tree(detectors.get("truth")))
                        .containsEntry("auc", new BigDecimal("1.0"))
                        .containsEntry("recall", new BigDecimal("1.0"));
                assertThat(tree(detectors.get("mute")))
                        .containsEntry("scored", 0L)
                        .containsEntry("missing", (long) ROUNDS);
                for (String bundled : List.of("own-outputs", "near-duplicate", "surprise")) {
                    assertThat(detectors.get(bundled))
                            .isEqualTo(tree(inMemory.get(game).get("detectors")).get(bundled));
                }
            }
            List<String> rows = Files.readAllLines(new ResultFiles(results).scores());
            assertThat(rows.get(0)).isEqualTo("game,round,detector,score,replayed");
            assertThat(rows).hasSize(1 + 2 * 5 * ROUNDS);
        }
    }

    @Test
    void blocksCarryTheFiguresOfTheirRoundsAlsoWhereScoresComeLate() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, GAMES);
        try (Wire wire = table.wire()) {
            watched(experiment, wire);

            String name = (String) Wire.tree(wire.announced("one")).get("game");
            Said own = said(wire, name, "own-outputs");
            Waiting.await().untilAsserted(() -> {
                wire.poll();
                Map<Object, Map<String, Object>> blocks = new TreeMap<>();
                wire.read(Topic.CONTAMINATION).stream()
                        .map(Wire::tree)
                        .filter(block -> name.equals(block.get("game")) && !block.containsKey("partial"))
                        .forEach(block -> blocks.put(block.get("from"), block));
                assertThat(blocks.keySet()).containsExactly(1L, 101L, 201L);
                blocks.values().forEach(block -> assertThat(
                                tree(tree(block.get("detectors")).get("own-outputs")))
                        .containsAllEntriesOf(
                                figures(within(own, (long) block.get("from"), (long) block.get("to")), 0.5)));
            });
        }
    }

    /** What the truth drops leaves no false word; and the audit of the transcript, which has no scores, plays along. */
    @Test
    void wordsWaitForAStrangerThatDefendsTheGenerator() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, DEFENDED.formatted("truth", "1m"));
        try (Wire wire = table.wire()) {
            Path results = watched(experiment, wire);

            assertThat(verdicts(results).get("defended"))
                    .containsEntry("status", "finished")
                    .containsEntry("mistakes", 1L)
                    .containsEntry("violationCount", 0L);
            Path transcript = new ResultFiles(results).transcript("defended");
            assertThat(Files.readAllLines(transcript).stream()
                            .filter(line -> line.contains("\"dropped\":true"))
                            .count())
                    .isEqualTo(verdicts(results).get("defended").get("replayed"));
            assertThat(TranscriptAudit.audit(transcript, Catalog.load(), false).problems())
                    .isEmpty();
        }
    }

    @Test
    void aGameThatAStrangerLetsWaitTooLongEndsUnfinished() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, DEFENDED.formatted("mute", "1s"));
        try (Wire wire = table.wire()) {
            Path results = watched(experiment, wire);

            assertThat(verdicts(results).get("defended"))
                    .containsEntry("status", "unfinished")
                    .containsEntry("rounds", 0L);
            assertThat(Files.readString(new ResultFiles(results).verdicts()))
                    .contains("detector mute gave no score for round 1");
        }
    }

    /** Plays, and writes what the external detectors say, reading where words come from as no honest one can. */
    private Path watched(Experiment experiment, Wire wire) throws Exception {
        CompletableFuture<Path> played = table.start(experiment, directory);
        Random coin = new Random(7);
        int told = 0;
        while (!played.isDone()) {
            wire.poll();
            List<ConsumerRecord<byte[], byte[]>> provenances = wire.read(Topic.PROVENANCE);
            for (; told < provenances.size(); told++) {
                Map<String, Object> word = Wire.tree(provenances.get(told));
                say(
                        wire,
                        provenances.get(told),
                        word,
                        "truth",
                        word.get("origin").equals("replay") ? 1 : 0);
                say(wire, provenances.get(told), word, "coin", coin.nextDouble());
                say(wire, provenances.get(told), word, "coin", coin.nextDouble());
            }
        }
        wire.poll();
        return played.get();
    }

    private static void say(
            Wire wire, ConsumerRecord<byte[], byte[]> record, Map<String, Object> word, String detector, double score) {
        int round = ((Long) word.get("round")).intValue();
        wire.send(
                Topic.SUSPICIONS,
                record.partition(),
                MessageCodec.suspicions(),
                new Suspicion((String) word.get("game"), round, detector, score));
    }

    private static double threshold(String detector) {
        return switch (detector) {
            case "near-duplicate" -> 0.75;
            case "surprise" -> 0.8;
            default -> 0.5;
        };
    }

    private static Said said(Wire wire, String game, String detector) {
        Map<Integer, Boolean> replayed = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : wire.read(Topic.PROVENANCE)) {
            Map<String, Object> word = Wire.tree(record);
            if (game.equals(word.get("game"))) {
                replayed.putIfAbsent(
                        ((Long) word.get("round")).intValue(),
                        word.get("origin").equals("replay"));
            }
        }
        Map<Integer, Double> scores = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : wire.read(Topic.SUSPICIONS)) {
            Map<String, Object> score = Wire.tree(record);
            if (game.equals(score.get("game")) && detector.equals(score.get("detector"))) {
                scores.putIfAbsent(((Long) score.get("round")).intValue(), ((Number) score.get("score")).doubleValue());
            }
        }
        return new Said(scores, replayed);
    }

    private static Said within(Said said, long from, long to) {
        Map<Integer, Boolean> replayed = new TreeMap<>(said.replayed);
        replayed.keySet().removeIf(round -> round < from || round > to);
        return new Said(said.scores, replayed);
    }

    /** Pair by pair, round by round. */
    private static Map<String, Object> figures(Said said, double threshold) {
        List<Double> replays = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        long missing = 0;
        for (Map.Entry<Integer, Boolean> word : said.replayed.entrySet()) {
            Double score = said.scores.get(word.getKey());
            if (score == null) {
                missing++;
            } else {
                (word.getValue() ? replays : others).add(score);
            }
        }
        long twice = 0;
        for (double replay : replays) {
            for (double other : others) {
                twice += replay > other ? 2 : replay == other ? 1 : 0;
            }
        }
        long right = replays.stream().filter(score -> score >= threshold).count();
        long wrong = others.stream().filter(score -> score >= threshold).count();
        Map<String, Object> figures = new HashMap<>();
        figures.put("scored", (long) replays.size() + others.size());
        figures.put("missing", missing);
        figures.put("auc", share(twice, 2L * replays.size() * others.size()));
        figures.put("truePositives", right);
        figures.put("falsePositives", wrong);
        figures.put("precision", share(right, right + wrong));
        figures.put("recall", share(right, replays.size()));
        figures.put("falseAlarm", share(wrong, others.size()));
        return figures;
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : Verdict.fraction(part, whole);
    }

    private static Map<String, Map<String, Object>> verdicts(Path results) throws IOException {
        Map<String, Map<String, Object>> verdicts = new HashMap<>();
        for (String line : Files.readAllLines(new ResultFiles(results).verdicts())) {
            Map<String, Object> verdict = Trees.object(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            verdicts.put((String) verdict.get("game"), verdict);
        }
        return verdicts;
    }

    @SuppressWarnings("unchecked") // trees of JSON objects
    private static Map<String, Object> tree(Object object) {
        return (Map<String, Object>) object;
    }
}
