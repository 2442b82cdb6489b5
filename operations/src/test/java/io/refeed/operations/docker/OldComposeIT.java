package io.refeed.operations.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose file with the Compose that was a program of its own, which many machines still have. */
@NeedsDocker
class OldComposeIT {
    @TempDir
    Path directory;

    @Test
    void theOldComposePlaysIt() throws Exception {
        Optional<String> missing = Docker.missing(List.of("docker-compose", "version"));
        assumeTrue(missing.isEmpty(), () -> "no docker-compose: " + missing.orElseThrow());
        try (Compose compose = new Compose("refeed-it-old", directory, "docker-compose")) {
            Path file = compose.experiment("i0.yaml", Files.readString(Path.of("../experiments/i0.yaml")));
            compose.with("REFEED_EXPERIMENT", "i0.yaml");

            compose.run("up", "--build", "--exit-code-from", "run");

            Path results;
            try (var runs = Files.list(compose.results())) {
                results = runs.findFirst().orElseThrow();
            }
            assertThat(results).isDirectory();
            Played.equalsMemory(file, results, directory);
        }
    }
}
