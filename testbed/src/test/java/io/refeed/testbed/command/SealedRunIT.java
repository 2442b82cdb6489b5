package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on a sealed broker of its own, to which no player comes. */
class SealedRunIT {
    @TempDir
    private Path directory;

    @Test
    void tellsThatNoOneReadsThePlayersStreamAndIsDeniedNothing() throws Exception {
        Path experiment = Files.writeString(directory.resolve("silent.yaml"), """
                name: silent
                games:
                  - id: silent
                    class: {kind: explicit, domain: naturals, languages: [all]}
                    target: 1
                    generator: {kind: external, player: ada}
                    adversary: {kind: none}
                    rounds: 2
                    patience: 2s
                """);

        try (RefeedProcess run = RefeedProcess.start(
                directory, Path.of("/dev/null"), "run", experiment, "--secure", "--out", directory.resolve("out"))) {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.errors())
                    .contains("the player ada has topics that begin with refeed.player.ada., and logs in with ")
                    .contains("no consumer group but those of the services reads refeed.player.ada.stream")
                    .doesNotContain("Denied");
        }
    }
}
