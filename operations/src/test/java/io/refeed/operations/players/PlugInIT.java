package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.operations.docs.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for the blocks that are marked as {@code sh players}: commands that start players in Python and Node. */
@Needs({Interpreter.PYTHON, Interpreter.NODE})
class PlugInIT {
    @TempDir
    private Path directory;

    static Stream<Path> documents() {
        return Documents.with("sh players");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsOfADocumentWork(Path document) throws Exception {
        Path commands = Files.createDirectory(directory.resolve("commands"));
        link(commands.resolve("python3"), Interpreter.PYTHON);
        link(commands.resolve("node"), Interpreter.NODE);
        Path clone = Files.createDirectory(directory.resolve("clone"));
        Files.createSymbolicLink(clone.resolve("players"), Documents.TOP.resolve("players"));
        String nodePath = System.getenv("NODE_PATH") != null
                ? System.getenv("NODE_PATH")
                : Interpreter.NODE.players().resolve("node_modules").toString();
        Map<String, String> environment = Map.of("PATH", commands + ":" + System.getenv("PATH"), "NODE_PATH", nodePath);

        String printed = new Documents(clone, environment).play(document, "sh players");

        assertThat(printed).contains("mine: ", "model.replay: ", "passed", "watched: ");
    }

    private static void link(Path name, Interpreter interpreter) throws Exception {
        Files.writeString(name, "#!/bin/sh\nexec " + interpreter.command().orElseThrow() + " \"$@\"\n");
        assertThat(name.toFile().setExecutable(true)).isTrue();
    }
}
