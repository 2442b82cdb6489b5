package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "unset",
            value = {
                "xterm, unset, true",
                "xterm, '', true",
                "xterm, 1, false",
                "xterm, 0, false",
                "dumb, unset, false",
                "unset, unset, false",
            })
    void isDrawnOnUnlessItCannotBeOrColoursAreUnwanted(String kind, String noColor, boolean drawn) {
        assertThat(Terminal.mayDraw(kind, noColor)).isEqualTo(drawn);
    }

    @Test
    void stepsAreForTerminalsOnly() {
        assertThat(begun(true)).isEqualTo("starting a Kafka broker ..." + System.lineSeparator());
        assertThat(begun(false)).isEmpty();
    }

    private static String begun(boolean terminal) {
        StringWriter err = new StringWriter();
        new Steps(new PrintWriter(err), terminal).begin("starting a Kafka broker");
        return err.toString();
    }
}
