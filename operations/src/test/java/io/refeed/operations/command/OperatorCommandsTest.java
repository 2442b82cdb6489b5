package io.refeed.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorCommandsTest {
    private static final Pattern NAME = Pattern.compile("(?m)^ {2}([a-z-]+) ");

    @Test
    void theHelpListsThemAfterThoseThatPlay() {
        Cli help = Cli.run("--help");

        List<String> names = NAME.matcher(help.out())
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList();
        assertThat(names)
                .startsWith("demo", "run", "simulate")
                .endsWith("broker", "clean", "secrets", "provision", "doctor", "dead-letters", "bench");
        assertThat(help.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clean", "secrets", "provision", "doctor", "dead-letters", "bench"})
    void eachHasTheOptionsThatAllCommandsHave(String command) {
        Cli help = Cli.run(command, "--help");

        assertThat(help.out()).startsWith("Usage: refeed " + command).contains("-h, --help");
        assertThat(help.err()).isEmpty();
        assertThat(help.code()).isZero();
    }

    @Test
    void whatTheyCannotUnderstandIsSaidInOneLine() {
        Cli clean = Cli.run("clean", "--older-than", "soon");

        assertThat(clean.err())
                .startsWith("refeed: --older-than: expected an age")
                .hasLineCount(1);
        assertThat(clean.code()).isEqualTo(2);
    }
}
