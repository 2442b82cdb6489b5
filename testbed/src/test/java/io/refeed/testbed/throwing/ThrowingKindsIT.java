package io.refeed.testbed.throwing;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Kafka as in memory, what throws ends its own game, with the same reason. */
class ThrowingKindsIT {
    @TempDir
    private Path directory;

    @Test
    void endTheirGamesAsTheyDoInMemory() throws IOException {
        Path file = Files.writeString(directory.resolve("throwing.yaml"), ThrowingKindsTest.EXPERIMENT);
        Path memory = directory.resolve("memory");
        Path kafka = directory.resolve("kafka");
        try (ThrowingKinds kinds = new ThrowingKinds(directory.resolve("kinds"))) {
            assertThat(kinds).isNotNull();
            Cli.run("simulate", file, "--out", memory);
            Cli played = Cli.run("run", file, "--out", kafka);

            assertThat(played.code()).as(played.err()).isEqualTo(1);
        }
        for (Path transcript : transcripts(memory)) {
            assertThat(kafka.resolve("transcripts").resolve(transcript.getFileName()))
                    .hasSameTextualContentAs(transcript);
        }
    }

    private static List<Path> transcripts(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results.resolve("transcripts"))) {
            return files.toList();
        }
    }
}
