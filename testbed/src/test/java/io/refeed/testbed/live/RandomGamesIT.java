package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory and Kafka agree, whatever is played. */
class RandomGamesIT {
    private static final int GAMES = 100;

    @TempDir
    private Path directory;

    @Test
    void aHundredRandomGamesComeOutOfKafkaAsOutOfMemory() throws IOException {
        Experiment experiment =
                PlayedOnKafka.experiment(directory, new RandomGames(Seed.random("RandomGamesIT")).experiment(GAMES));
        try (LocalTable table = LocalTable.open(3)) {
            Path results = table.play(experiment, directory);

            assertThat(PlayedOnKafka.transcripts(results, experiment))
                    .hasSize(GAMES)
                    .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
        }
    }
}
