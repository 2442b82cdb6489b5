package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.FreePort;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Seed;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker goes away in the middle of games and comes back with the data it had; the services outlive that. */
class BrokerRestartIT {
    private static final int PARTITIONS = 2;
    private static final int ROUNDS = 1_000;

    @TempDir
    private Path directory;

    @Test
    void gamesGoOnWhenABrokerThatWasStoppedOrKilledIsBack() throws Exception {
        Random random = Seed.random("BrokerRestartIT");
        Experiment experiment = PlayedOnKafka.experiment(directory, ManyGames.of(ROUNDS, random));
        int port = FreePort.pick();
        Connection connection = Connection.to("127.0.0.1:" + port);
        try (ServiceProcess broker = broker(port)) {
            broker.awaitReady();
            PlayedOnKafka.topics(connection, Topics.PREFIX, PARTITIONS);
            try (LocalServices services = LocalServices.start(Services.all(connection));
                    StreamWatch stream = new StreamWatch(
                            connection, PARTITIONS, experiment.games().size())) {
                services.awaitReady(Waiting.LIMIT);

                CompletableFuture<Path> played = PlayedOnKafka.start(connection, PARTITIONS, experiment, directory);
                assertThat(stream.awaitRounds(1 + random.nextInt(ROUNDS))).isTrue();
                broker.stop();
                broker.start();
                broker.awaitReady();
                assertThat(stream.awaitRounds(stream.rounds() + 1 + random.nextInt(ROUNDS)))
                        .isTrue();
                broker.kill();
                broker.start();
                broker.awaitReady();

                assertThat(PlayedOnKafka.transcripts(Waiting.get(played), experiment))
                        .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
            }
        }
    }

    private ServiceProcess broker(int port) {
        return new ServiceProcess(
                directory,
                "broker",
                "127.0.0.1:" + port,
                "broker",
                "--port",
                Integer.toString(port),
                "--data",
                directory.resolve("data").toString(),
                "--partitions",
                Integer.toString(PARTITIONS));
    }
}
