package io.refeed.benchmarks;

import io.refeed.language.spec.Node;
import io.refeed.protocol.json.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What JMH's file of results says of one benchmark with one choice of parameters.
 *
 * @param benchmark the class
 * @param method the method
 * @param parameters the values of its parameters
 * @param nanos the time of a call, in nanoseconds: of the fastest iteration, the one that the rest of the machine
 *     disturbed least; that of the processor ({@link CpuTime}), if it was counted
 * @param allocated the bytes that a call allocates, null if that was not measured
 * @param held the bytes held in the end, null if that was not measured
 */
record Measured(
        String benchmark, String method, Map<String, String> parameters, double nanos, Double allocated, Double held) {

    private static final Map<String, TimeUnit> UNITS = Map.of(
            "ns/op", TimeUnit.NANOSECONDS,
            "us/op", TimeUnit.MICROSECONDS,
            "ms/op", TimeUnit.MILLISECONDS,
            "s/op", TimeUnit.SECONDS);

    /**
     * Reads JMH's results.
     *
     * @throws io.refeed.language.spec.SpecException if the text is JSON but none of JMH's
     */
    static List<Measured> read(String json) {
        return Node.root(Trees.read(json)).list().stream().map(Measured::of).toList();
    }

    private static Measured of(Node node) {
        String[] name = node.get("benchmark").text().split("\\.", -1);
        Map<String, String> parameters = new LinkedHashMap<>();
        node.find("params").ifPresent(params -> params.entries()
                .forEach((key, value) -> parameters.put(key, String.valueOf(value))));
        Node primary = node.get("primaryMetric");
        TimeUnit unit = UNITS.get(primary.get("scoreUnit").text());
        if (unit == null) {
            throw primary.get("scoreUnit").expected("a time for each operation");
        }
        Node secondary = node.get("secondaryMetrics");
        double clock = scores(primary).min().orElseThrow() * unit.toNanos(1);
        return new Measured(
                name[name.length - 2],
                name[name.length - 1],
                parameters,
                cpu(secondary).orElse(clock),
                median(secondary, "gc.alloc.rate.norm"),
                median(secondary, "held"));
    }

    private static Double median(Node metrics, String metric) {
        return metrics.find(metric)
                .map(found -> scores(found).sorted().toArray())
                .map(scores -> scores[scores.length / 2])
                .orElse(null);
    }

    /** The time of the processor for a call, in the iteration where it was least. */
    private static OptionalDouble cpu(Node metrics) {
        if (metrics.find("cpuNanos").isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] nanos = scores(metrics.get("cpuNanos")).toArray();
        double[] calls = scores(metrics.get("calls")).toArray();
        return IntStream.range(0, nanos.length)
                .mapToDouble(i -> nanos[i] / calls[i])
                .min();
    }

    /** Those of all iterations of all forks, in their order. */
    private static DoubleStream scores(Node metric) {
        return metric.get("rawData").list().stream()
                .flatMap(fork -> fork.list().stream())
                .mapToDouble(score -> score.number(-Double.MAX_VALUE, Double.MAX_VALUE));
    }
}
