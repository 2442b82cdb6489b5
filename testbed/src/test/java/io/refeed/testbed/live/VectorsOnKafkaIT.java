package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was computed elsewhere comes out of Kafka as well, and is the same bytes as out of memory. */
class VectorsOnKafkaIT {
    private static LocalTable table;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    static List<String> vectors() throws IOException {
        return Vectors.names();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorComesOutOfKafka(String name) throws IOException {
        Experiment experiment = PlayedOnKafka.experiment(Vectors.experiment(name));

        Path results = table.play(experiment, directory);

        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
        assertThat(Vectors.differences(Vectors.expected(name), results)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ablations", "text-far", "text-noise", "text-sentences"})
    void theSameComesOutTwiceAndOnAnyNumberOfPartitions(String name) throws IOException {
        Experiment experiment = PlayedOnKafka.experiment(Vectors.experiment(name));
        Map<String, String> first = PlayedOnKafka.transcripts(table.play(experiment, directory), experiment);

        assertThat(PlayedOnKafka.transcripts(table.play(experiment, directory), experiment))
                .isEqualTo(first);
        for (int partitions : new int[] {1, 6}) {
            try (LocalTable other = table.beside(name + ".on" + partitions + ".", partitions)) {
                assertThat(PlayedOnKafka.transcripts(other.play(experiment, directory), experiment))
                        .as("%d partitions", partitions)
                        .isEqualTo(first);
            }
        }
    }
}
