package io.refeed.operations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every block of commands in the documents that is marked as {@code sh} works as it stands, one after the other, and
 * prints what the blocks of the same document that are marked as {@code text} say. How wide columns are does not matter.
 */
class DocumentedCommandsIT {
    @TempDir
    Path directory;

    static Stream<Path> documents() {
        return Documents.with("sh");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsOfADocumentWork(Path document) throws Exception {
        String printed = new Documents(directory, Map.of()).play(document, "sh");

        Set<String> unsaid = lines(Documents.quotes(document).stream());
        unsaid.removeAll(lines(printed.lines()));
        assertThat(unsaid).as("quotes that no command printed").isEmpty();
    }

    private static Set<String> lines(Stream<String> lines) {
        return lines.map(line -> line.strip().replaceAll("\\s+", " ")).collect(Collectors.toSet());
    }
}
