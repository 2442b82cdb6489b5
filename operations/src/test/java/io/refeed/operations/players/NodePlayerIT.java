package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The players in Node, which say what those in Python say. */
@Needs(Interpreter.NODE)
class NodePlayerIT extends InterpretedPlayers {
    @TempDir
    private Path directory;

    NodePlayerIT() {
        super(Interpreter.NODE, "most-frequent.mjs", "ngram.mjs");
    }

    @Test
    void theModelsAnswerAsThoseInPythonDo() throws Exception {
        assumeTrue(Interpreter.PYTHON.command().isPresent(), "there is no Python to hold them against");
        Map<String, String> expected;
        PythonPlayerIT python = new PythonPlayerIT();
        python.begin(directory);
        try {
            expected = python.transcripts();
        } finally {
            python.stopPlayers();
        }

        assertThat(transcripts()).isEqualTo(expected);
    }
}
