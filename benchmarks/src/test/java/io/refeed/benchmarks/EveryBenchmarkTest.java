package io.refeed.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks once, on small games: that they work, not how fast. */
class EveryBenchmarkTest {
    private static final Class<?>[] CLASSES = {
        CodecBenchmark.class,
        CutoffBenchmark.class,
        HypothesesBenchmark.class,
        PeriodicSetBenchmark.class,
        RefereeBenchmark.class,
        RoundsBenchmark.class,
        TextLanguagesBenchmark.class,
        TextRoundsBenchmark.class,
        TextStatesBenchmark.class
    };

    @Test
    void everyBenchmarkRuns() throws RunnerException {
        var options = new OptionsBuilder()
                .param("rounds", "50")
                .param("hypotheses", "12")
                .param("cutoff", "5000")
                .param("languages", "3")
                .param("states", "10")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();

        List<String> run = new Runner(options)
                .run().stream()
                        .map(RunResult::getParams)
                        .map(params -> params.getBenchmark())
                        .distinct()
                        .toList();

        assertThat(run).containsExactlyInAnyOrderElementsOf(benchmarks());
    }

    private static List<String> benchmarks() {
        return Arrays.stream(CLASSES)
                .flatMap(type -> Stream.of(type.getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(Method::getName)
                        .map(method -> type.getName() + "." + method))
                .toList();
    }
}
