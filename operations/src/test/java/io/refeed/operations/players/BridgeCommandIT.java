package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import io.refeed.testbed.command.RefeedProcess;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.Waiting;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command itself: what it refuses, what it says of a player who does not come, and how it ends. */
class BridgeCommandIT {
    private static final Path NULL = Path.of("/dev/null");
    private static final Pattern PID = Pattern.compile("mine: ([0-9]+)");

    private static LocalTable table;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        table = LocalTable.open(1, connection -> List.of());
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void aProgramThatThereIsNotIsToldInASentence() {
        Cli bridge = bridge("--", "/no/such/player");

        assertThat(bridge.code()).isEqualTo(2);
        assertThat(bridge.err())
                .startsWith("refeed: the player mine: cannot start the player: Cannot run program \"/no/such/player\"")
                .hasLineCount(1);
    }

    @Test
    void aProgramThatEndsAtOnceIsToldWithItsExitCodeAndItsLog() {
        Cli bridge = bridge("--", "sh", "-c", "echo no model >&2; exit 7");

        assertThat(bridge.code()).isEqualTo(2);
        assertThat(bridge.err())
                .contains("mine: no model")
                .contains("refeed: the player mine: the player ended (exit code 7)");
    }

    @Test
    void aProgramThatDoesNotAnswerTheHelloIsToldWhatWasExpected() {
        Cli bridge = bridge("--", "sleep", "600");

        assertThat(bridge.code()).isEqualTo(2);
        assertThat(bridge.err())
                .contains(
                        "refeed: the player mine: no answer to hello within 10 s: expected {\"type\":\"ready\",\"protocol\":1}");
    }

    @Test
    void oneWayToAPlayerIsExpected() {
        assertThat(bridge().err())
                .startsWith("refeed: expected either a program behind '--' or --url URL, found neither");
        assertThat(bridge("--url", "http://localhost/", "--", "cat").err())
                .startsWith("refeed: expected either a program behind '--' or --url URL, found both");
        assertThat(bridge("--url", "localhost").err())
                .startsWith("refeed: --url: expected an address that begins with http://");
    }

    @Test
    void ctrlCEndsTheProgramAndTheCommand() throws Exception {
        try (RefeedProcess bridge = RefeedProcess.start(
                directory,
                NULL,
                "bridge",
                "--player",
                "mine",
                "--bootstrap",
                table.connection().bootstrap(),
                "--",
                "sh",
                "-c",
                "echo $$ >&2; trap '' TERM; read line; echo '{\"type\":\"ready\",\"protocol\":1}'; sleep 600")) {
            bridge.await(() -> bridge.errors().contains("refeed generator-mine: ready"));
            Matcher pid = PID.matcher(bridge.errors());
            assertThat(pid.find()).isTrue();

            bridge.signal("INT");

            assertThat(bridge.code()).isEqualTo(130);
            Waiting.await().until(() -> ProcessHandle.of(Long.parseLong(pid.group(1)))
                    .map(child -> !child.isAlive())
                    .orElse(true));
        }
    }

    private static Cli bridge(Object... arguments) {
        Object[] all = new Object[5 + arguments.length];
        List<Object> first = List.of(
                "bridge", "--player", "mine", "--bootstrap", table.connection().bootstrap());
        for (int i = 0; i < all.length; i++) {
            all[i] = i < first.size() ? first.get(i) : arguments[i - first.size()];
        }
        return Cli.run(all);
    }
}
