package io.refeed.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Small measurements on a real broker: what is printed, not how fast anything is. */
class BenchIT {
    private static final String ROUNDS = "40";

    @Test
    void turnsAreMeasuredBesideTheirEchoAndTraced() {
        Cli bench =
                Cli.run("bench", "--only", "KAFKA", "--trace", "--at-once", "1,3", "--rounds", ROUNDS, "--repeat", "2");

        assertThat(bench.code()).as(bench.err()).isZero();
        List<String> lines = bench.out().lines().toList();
        assertThat(lines.get(0)).contains(" processors, load average ", "heap of at most", "; Java ", "4 partitions");
        assertThat(lines.get(1)).startsWith("echo's producers: acks=all, ").contains("linger.ms=0");
        assertThat(lines.get(2)).startsWith("echo's consumers: ").contains("isolation.level=read_uncommitted");
        assertThat(lines)
                .filteredOn(line -> line.matches("\\| [13] \\| ([12]|medians) \\| .*"))
                .hasSize(6);
        assertThat(lines).filteredOn(line -> line.contains("of ratios")).hasSize(2);
        assertThatEachLegHasTimes(lines);
        assertThat(requests(bench.out(), "| 3 | game | generator sends |")).isEqualTo("1.000");
        assertThat(requests(bench.out(), "| 3 | game | replayer sends |")).startsWith("2.");
        assertThat(requests(bench.out(), "| 3 | echo | refeed-bench-mirror fetches |"))
                .isEqualTo("1.000");
        assertThat(bench.out()).contains("| 1 | replayer | ", "| 3 | broker: requests | ");
    }

    @Test
    void aPlayerAcrossABridgeIsMeasuredBesideABundledOne() {
        Cli bench = Cli.run("bench", "--only", "BRIDGE", "--rounds", ROUNDS, "--repeat", "2");

        assertThat(bench.code()).as(bench.err()).isZero();
        assertThat(bench.out().lines())
                .filteredOn(line -> line.matches("\\| 64 \\| ([12]|medians) \\| .*"))
                .hasSize(3);
    }

    private static void assertThatEachLegHasTimes(List<String> lines) {
        assertThat(lines)
                .filteredOn(line -> line.matches("\\| [13] \\| (replayer|generator) (sends|reads)[ ,].*"))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).doesNotContain("| 0.000 | 0.000 | 0.000 |"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("| 3 | the round | "))
                .hasSize(1);
    }

    /** What stands in the last column of the line that begins so. */
    private static String requests(String out, String begin) {
        return Pattern.compile("^" + Pattern.quote(begin) + ".* ([0-9.]+) \\|$", Pattern.MULTILINE)
                .matcher(out)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + begin + " in\n" + out));
    }
}
