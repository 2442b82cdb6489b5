package io.refeed.operations.docs;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of commands in the documents that is marked as {@code sh} works as it stands, one after the other. */
class DocumentedCommandsIT {
    @TempDir
    Path directory;

    static Stream<Path> documents() {
        return Documents.with("sh");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsOfADocumentWork(Path document) throws Exception {
        new Documents(directory, Map.of()).play(document, "sh");
    }
}
