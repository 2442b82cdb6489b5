package io.refeed.operations.docs;

import io.refeed.operations.docker.NeedsDocker;
import io.refeed.testbed.broker.FreePort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for the blocks that are marked as {@code sh docker}. */
@NeedsDocker
class DocumentedContainersIT {
    @TempDir
    Path directory;

    static Stream<Path> documents() {
        return Documents.with("sh docker");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsOfADocumentWork(Path document) throws Exception {
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "COMPOSE_FILE", Documents.TOP.resolve("docker-compose.yml").toString());
        environment.put("COMPOSE_PROJECT_NAME", "refeed-docs");
        environment.put("REFEED_IMAGE", "refeed-under-test");
        environment.put("REFEED_PORT", Integer.toString(FreePort.pick()));
        environment.put(
                "REFEED_RESULTS",
                Files.createDirectory(directory.resolve("results")).toString());

        new Documents(directory, environment).play(document, "sh docker");
    }
}
