package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on which something from outside has a hold: it says so while it waits. */
class StagnationIT {
    /** A game ends for want of an answer after so long unless it says something else, and these do. */
    private static final Duration NOTICED = Duration.ofSeconds(60);

    private static final String OVER = "the test is over";
    private static final int PARTITIONS = 1;
    private static EmbeddedBroker broker;

    @TempDir
    private Path directory;

    private final Notes notes = new Notes();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private LocalServices services;
    private CompletableFuture<Void> run;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void stop() {
        end.complete(OVER);
        assertThatThrownBy(() -> Waiting.get(run)).hasMessageContaining(OVER);
        services.close();
    }

    @Test
    void aTransactionThatIsLeftOpenIsNamedThoughAnotherGameGoesOn() throws Exception {
        Connection connection = serve("held.");
        Map<String, Object> properties = connection.producerProperties("holder");
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "holder");
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                Duration.ofMinutes(1).toMillis());
        try (KafkaProducer<byte[], byte[]> holder =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            holder.initTransactions();
            holder.beginTransaction();
            holder.send(new ProducerRecord<>(connection.name(Topic.DEMAND), 0, new byte[1], new byte[1]))
                    .get();
            play(connection, "  - {id: silent, generator: {kind: external, player: none}, pacing: lockstep}");

            awaitNote(
                    "still waiting: silent: no word has been answered",
                    "an open transaction holds held.demand-0 from ");
            int round = notes.round();

            Waiting.await().until(() -> notes.round() > round);
            holder.abortTransaction();
        }
    }

    @Test
    void aTopicThatIsDeletedIsNamed() throws Exception {
        Connection connection = serve("gone.");
        play(connection, "");
        Waiting.await().until(() -> notes.round() > 0);
        try (Admin admin = connection.admin("test")) {
            admin.deleteTopics(List.of(connection.name(Topic.OUTPUTS))).all().get();
        }

        awaitNote("still waiting: going: nothing has come since round ", "the topic gone.outputs is gone");
    }

    private void awaitNote(String beginning, String fact) {
        // The auditor's own threads fail, and are replaced.
        Awaitility.await().dontCatchUncaughtExceptions().atMost(NOTICED).until(() -> notes.sentences().stream()
                .anyMatch(note -> note.startsWith(beginning) && note.contains(fact)));
    }

    private Connection serve(String prefix) {
        Connection connection = PlayedOnKafka.topics(broker.connection(), prefix, PARTITIONS);
        services = LocalServices.start(Services.all(connection));
        services.awaitReady(Waiting.LIMIT);
        return connection;
    }

    private void play(Connection connection, String more) throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, """
                name: stagnation
                defaults:
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  adversary: {kind: none}
                  rounds: 10000
                  pacing: {rate: 10}
                  patience: 10m
                games:
                  - {id: going, generator: {kind: witness-protection}}
                %s
                """.formatted(more));
        RunInfo info = RunInfo.begin("run", experiment.name(), Clock.systemUTC());
        run = CompletableFuture.runAsync(() -> {
            try (ResultWriter results = ResultWriter.open(directory.resolve("out"), experiment, info, false)) {
                new KafkaRun(connection, PARTITIONS, experiment, false, false, notes)
                        .until(end)
                        .play(results);
            }
        });
    }
}
