package io.refeed.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void readsTheFastestIterationAndTheMedianOfTheMemory() {
        String json = """
                [{"benchmark": "io.refeed.RoundsBenchmark.memory", "mode": "ss", "params": {"rounds": "1000"},
                  "primaryMetric": {"score": 2.5, "scoreUnit": "ms/op", "rawData": [[3.5, 1.5]]},
                  "secondaryMetrics": {
                    "gc.alloc.rate.norm": {"score": 9, "rawData": [[7.0, 11.0]]},
                    "held": {"score": 60.0, "rawData": [[-10.0, 40.0, 30.0]]}}}]
                """;

        assertThat(Measured.read(json))
                .containsExactly(
                        new Measured("RoundsBenchmark", "memory", Map.of("rounds", "1000"), 1_500_000, 11.0, 30.0));
    }

    @Test
    void readsTheTimeOfTheProcessorOfTheCheapestIterationWhereItWasCounted() {
        String json = """
                [{"benchmark": "io.refeed.TextRoundsBenchmark.game", "mode": "avgt", "params": {"rounds": "100"},
                  "primaryMetric": {"score": 2.5, "scoreUnit": "ms/op", "rawData": [[3.5, 1.5]]},
                  "secondaryMetrics": {
                    "cpuNanos": {"score": 0, "rawData": [[9000.0, 8000.0]]},
                    "calls": {"score": 0, "rawData": [[30.0, 20.0]]}}}]
                """;

        assertThat(Measured.read(json))
                .containsExactly(new Measured("TextRoundsBenchmark", "game", Map.of("rounds", "100"), 300, null, null));
    }

    @Test
    void putsTheGrowingParameterLastAndComparesWithTheLineAbove() {
        String table = Tables.markdown(List.of(
                rounds("game", "km", "10000", 45_000_000, 50_000.0, null),
                rounds("game", "km", "9000", 3_000_000, 45_000.0, null),
                rounds("game", "wp", "1000", 1_500, null, null),
                rounds("memory", "km", "10000", 1, 1.0, 470_000.0)));

        assertThat(table).isEqualTo("""
                        ### RoundsBenchmark

                        | generator | rounds | game | its bytes allocated a round | bytes held a round |
                        |---|---:|---:|---:|---:|
                        | km | 9,000 | 3.00 ms | 5.0 |  |
                        | km | 10,000 | 45.0 ms (x 15.0) | 5.0 | 47 |
                        | wp | 1,000 | 1.50 us |  |  |

                        """);
    }

    @Test
    void givesEachMethodALineWhereNothingGrows() {
        String table = Tables.markdown(List.of(
                new Measured("PeriodicSetBenchmark", "next", Map.of("exceptions", "0"), 123.4, 88.0, null),
                new Measured("PeriodicSetBenchmark", "next", Map.of("exceptions", "100"), 234.5, 120.0, null)));

        assertThat(table).isEqualTo("""
                        ### PeriodicSetBenchmark

                        | method | exceptions | time | bytes allocated |
                        |---|---:|---:|---:|
                        | next | 0 | 123 ns | 88 |
                        | next | 100 | 235 ns | 120 |

                        """);
    }

    private static Measured rounds(
            String method, String generator, String rounds, double nanos, Double allocated, Double held) {
        return new Measured(
                "RoundsBenchmark", method, Map.of("generator", generator, "rounds", rounds), nanos, allocated, held);
    }
}
