package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.Outputs;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A replayer died between two records of one round, and one of them was lost. The test plays that replayer itself, since
 * no kill can be timed so well; then the real one starts.
 */
class LostRecordIT {
    private static final String GAME = """
            name: lost
            games:
              - id: game
                class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
                target: 3
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.5}
                rounds: 30
                patience: 10m
            """;

    private static LocalTable table;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        table = LocalTable.open(
                2,
                connection -> List.of(
                        Services.of(Role.PRODUCER, connection),
                        Services.of(Role.GENERATOR, connection),
                        Services.of(Role.AUDITOR, connection)));
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @ParameterizedTest
    @CsvSource({"PROVENANCE, 1, 1", "PROVENANCE, 9, 9", "PROVENANCE, 5, 9", "STREAM, 1, 1", "STREAM, 9, 9"})
    void whatWasLostIsWrittenByTheNextReplayer(Topic lost, int firstLost, int lastPlayed) throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, GAME);
        try (Wire wire = table.wire()) {
            CompletableFuture<Path> played = table.start(experiment, directory);
            play(experiment.games().get(0).game(), lost, firstLost, lastPlayed, wire);
            try (LocalServices replayer =
                    LocalServices.start(List.of(Services.of(Role.REPLAYER, table.connection())))) {
                replayer.awaitReady(Waiting.LIMIT);
                Path results = Waiting.get(played);

                assertThat(PlayedOnKafka.transcripts(results, experiment))
                        .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
            }
        }
    }

    /** Plays the replayer's part up to a round; from some round on one of the two records is lost. */
    private static void play(Game game, Topic lost, int firstLost, int lastPlayed, Wire wire) {
        ConsumerRecord<byte[], byte[]> truth = wire.announced(game.id());
        String name = Wire.key(truth);
        Adversary adversary = game.newAdversary();
        Outputs outputs = new Outputs();
        long seen = 0;
        for (int round = 1; round <= lastPlayed; round++) {
            Choice choice = adversary.choose(round, outputs);
            String word = game.setting().domain().spell(choice.word());
            boolean whole = round < firstLost;
            if (whole || lost != Topic.PROVENANCE) {
                Provenance provenance =
                        new Provenance(name, round, word, choice.origin(), choice.source(), choice.index(), seen);
                wire.send(Topic.PROVENANCE, truth.partition(), MessageCodec.provenance(), provenance);
            }
            if (whole || lost != Topic.STREAM) {
                wire.send(Topic.STREAM, truth.partition(), MessageCodec.stream(), new StreamWord(name, round, word));
                ConsumerRecord<byte[], byte[]> answer = answer(wire, name, round);
                seen = answer.offset() + 1;
                String spelling = (String) Wire.tree(answer).get("word");
                outputs.add(round, game.setting().answer(spelling).value());
            }
        }
    }

    private static ConsumerRecord<byte[], byte[]> answer(Wire wire, String game, long round) {
        return wire.await(
                Topic.OUTPUTS,
                output -> game.equals(output.get("game")) && Long.valueOf(round).equals(output.get("round")));
    }
}
