package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers on the command line that mean nothing are refused before anything starts, with what was expected. */
class BoundsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "broker --port 70000           | '--port': expected a whole number from 0 to 65535, found '70000'",
                "broker --port -1              | '--port': expected a whole number from 0 to 65535, found '-1'",
                "broker --port x               | '--port': expected a whole number from 0 to 65535, found 'x'",
                "broker --partitions 0         | '--partitions': expected a whole number from 1 to 1000, found '0'",
                "broker --partitions 1000000000000000000000"
                        + " | '--partitions': expected a whole number from 1 to 1000, found '1000000000000000000000'",
                "run x.yaml --partitions -3    | '--partitions': expected a whole number from 1 to 1000, found '-3'",
                "broker --replication 0        | '--replication': expected a whole number from 1 to 1000, found '0'",
                "broker --retention 0          | '--retention': expected a whole number from 1 to 1000000000000000",
                "broker --retention -5         | '--retention': expected a whole number from 1 to 1000000000000000",
                "auditor --block 0             | '--block': expected a whole number from 1 to 1000000, found '0'",
                "run x.yaml --block 1000001    | '--block': expected a whole number from 1 to 1000000, found '1000001'",
                "show x.jsonl --round 0        | '--round': expected a whole number from 1 to 2147483646, found '0'",
            })
    void numbersOutOfBoundsAreRefused(String command, String expected) {
        Cli run = Cli.run((Object[]) command.strip().split(" ", -1));

        assertThat(run.err()).contains(expected).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void blocksOfAnAuditorElsewhereAreNotThisCommandsToChoose() {
        Cli run = Cli.run("run", "x.yaml", "--bootstrap", "nowhere:1", "--block", "5");

        assertThat(run.err())
                .contains("--block is for the auditor in this program")
                .hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }
}
