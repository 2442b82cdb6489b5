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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "fatal-generator, none, 'the generator died: '",
        "answers, fatal-adversary, ''", // The run plays the adversary along and may be the first to break down.
    })
    void theEndOfAServiceIsTheEndOfTheRun(String generator, String adversary, String what) throws IOException {
        String answers = generator.equals("answers") ? ", answers: [1]" : "";
        Path file = Files.writeString(directory.resolve("fatal.yaml"), """
                name: fatal
                games:
                  - id: one
                    class: {kind: explicit, domain: naturals, languages: [all]}
                    target: 1
                    generator: {kind: %s%s}
                    adversary: {kind: %s}
                """.formatted(generator, answers, adversary));
        Cli played;
        try (ThrowingKinds kinds = new ThrowingKinds(directory.resolve("kinds"))) {
            assertThat(kinds).isNotNull();
            played = Cli.run("run", file, "--out", directory.resolve("out"));
        }

        assertThat(played.err())
                .contains("refeed: ")
                .contains(what + (what.isEmpty() ? "" : "java.lang.InternalError: ") + "a page could not be read");
        assertThat(played.code()).isEqualTo(2);
    }

    private static List<Path> transcripts(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results.resolve("transcripts"))) {
            return files.toList();
        }
    }
}
