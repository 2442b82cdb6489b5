package io.refeed.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
                .endsWith(
                        "broker",
                        "bridge",
                        "llm",
                        "clean",
                        "secrets",
                        "provision",
                        "doctor",
                        "dead-letters",
                        "conform",
                        "bench");
        assertThat(help.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bridge", "llm", "clean", "secrets", "provision", "doctor", "dead-letters", "conform", "bench"})
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

    @Test
    void secretsMakesLoginsForThePlayersThatAreNamedAndKeepsThem(@TempDir Path directory) throws IOException {
        Cli.run("secrets", directory, "--player", "");
        assertThat(directory.resolve("players")).doesNotExist();

        Cli.run("secrets", directory, "--player", "a,b-1", "--player", "c d");
        String password = Files.readString(directory.resolve("players/a/password"));
        Cli again = Cli.run("secrets", directory);

        assertThat(again.code()).isZero();
        assertThat(directory.resolve("players/a/password")).content().isEqualTo(password);
        assertThat(directory.resolve("players/b-1/client.properties"))
                .content()
                .contains("username=\"b-1\"", "refeed.player.b-1.");
        assertThat(directory.resolve("broker/server.properties"))
                .content()
                .contains("user_a=\"" + password.strip() + "\"", "user_b-1=", "user_c=", "user_d=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "Broker", "a.b", "-"})
    void aNameThatNoLoginCanHaveIsRefused(String name, @TempDir Path directory) {
        Cli refused = Cli.run("secrets", directory, "--player=" + name);

        assertThat(refused.err())
                .startsWith("refeed: the player '" + name + "' can have no login: ")
                .hasLineCount(1);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }
}
