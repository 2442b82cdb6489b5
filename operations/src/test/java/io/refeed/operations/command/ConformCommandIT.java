package io.refeed.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.operations.conform.Check;
import io.refeed.operations.conform.check.Checks;
import io.refeed.testbed.command.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line of conform makes of what it is given. */
class ConformCommandIT {
    @Test
    void theChecksAreListedInTheirOrder() {
        Cli list = Cli.run("conform", "--list");

        List<String> names = list.out()
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(names)
                .isEqualTo(Checks.all().stream().map(Check::name).toList())
                .doesNotHaveDuplicates();
        assertThat(list.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--only rounds              | refeed: expected --player NAME, the name that cards call the player by, or --detector NAME",
                "--player a --detector b    | refeed: expected --player NAME, the name that cards call the player by, or --detector NAME",
                "--player mine --only round | refeed: --only: expected rounds, words-in-a-row, ",
                "--player mine --domain marked | refeed: --domain: expected naturals, integers, strings, sentences, found 'marked'",
            })
    void whatItCannotUnderstandIsSaidBeforeABrokerStarts(String arguments, String sentence) {
        Cli refused = Cli.run((Object[]) ("conform " + arguments).split(" "));

        assertThat(refused.err()).startsWith(sentence).hasLineCount(1);
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void aPlayerThatDiesIsNamedWithItsLastWordsAndTheRestIsNotTried(@TempDir Path directory) throws Exception {
        Path log = directory.resolve("player.log");

        Cli tried = Cli.run(
                "conform", "--player", "mine", "--player-log", log, "--", "sh", "-c", "echo no {prefix} here; exit 3");

        assertThat(tried.out())
                .contains(
                        "ERROR died",
                        "came      the player mine ended with code 3; the last that it said: no refeed. here")
                .contains("skipped  restart          not tried: nothing at all comes from the player")
                .contains("Player mine: 1 error, 0 warnings.");
        assertThat(tried.code()).isEqualTo(1);
        assertThat(Files.readString(log)).isEqualTo("no refeed. here\n");
    }
}
