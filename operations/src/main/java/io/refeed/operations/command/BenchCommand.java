package io.refeed.operations.command;

import io.refeed.operations.bench.Bench;
import io.refeed.operations.bench.BridgeBench;
import io.refeed.operations.bench.Load;
import io.refeed.operations.soak.Soak;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.service.Service;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.ExitGuard;
import io.refeed.testbed.command.TopicOptions;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed bench}: measures the testbed. */
@Command(
        name = "bench",
        description = {
            "Measures: turns on Kafka against a bare echo through two topics, a player across a bridge against a bundled"
                    + " generator, plays in memory, Witness Protection at size.",
            "Compare the ratios of one run; the absolute figures are this machine's.",
            "With --soak, instead: games of all kinds come and go for a while, and each minute it is told what is held."
        })
final class BenchCommand implements Callable<Integer> {
    private static final Duration READY = Duration.ofSeconds(60);

    /** What can be measured. */
    enum Part {
        KAFKA,
        BRIDGE,
        MEMORY,
        WITNESS
    }

    /** A number of games at once. */
    static final class AtOnce extends Bounds {
        AtOnce() {
            super(1, Load.MOST_AT_ONCE);
        }
    }

    /** A number of rounds of each game. */
    static final class Rounds extends Bounds {
        Rounds() {
            super(1, 1_000_000);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private TopicOptions topics;

    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "Only these: ${COMPLETION-CANDIDATES}; all unless given.")
    private List<Part> only = List.of(Part.values());

    @Option(
            names = "--repeat",
            paramLabel = "N",
            converter = Bounds.Count.class,
            defaultValue = "3",
            description = "Measure each so often; ${DEFAULT-VALUE} unless given.")
    private int repeats;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            split = ",",
            converter = AtOnce.class,
            description = "Play so many games at once on Kafka, one load after the other; 1,64,512 unless given.")
    private List<Integer> atOnce = Load.STANDARD.stream().map(Load::atOnce).toList();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = Rounds.class,
            description = "Rounds of each game on Kafka; as many as take some seconds unless given.")
    private Integer rounds;

    @Option(
            names = "--trace",
            description = "Tell where the time of a round on Kafka goes: the legs of its way, the processor time of the"
                    + " threads, and the requests of the clients; noting that takes some time itself.")
    private boolean trace;

    @ArgGroup(exclusive = false, heading = "%nA soak:%n")
    private SoakOptions soak;

    @ArgGroup(exclusive = false, heading = "%nA measurement of processes:%n")
    private ScaleOptions scale;

    @Override
    public Integer call() throws Exception {
        return ExitGuard.run(this::bench);
    }

    private int bench() throws Exception {
        if (soak != null) {
            new Soak(soak.plan(topics.partitions()), spec.commandLine().getOut()).run();
            return 0;
        }
        if (scale != null) {
            scale.measure(spec.commandLine().getOut(), topics);
            return 0;
        }
        Bench bench = new Bench(spec.commandLine().getOut());
        if (only.contains(Part.WITNESS)) {
            bench.witness();
        }
        if (only.contains(Part.MEMORY)) {
            bench.memory(repeats);
        }
        if (only.contains(Part.KAFKA)) {
            kafka(bench);
        }
        if (only.contains(Part.BRIDGE)) {
            bridge();
        }
        return 0;
    }

    private void bridge() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY.closedByCaller())) {
            int partitions = topics.ensureEmbedded(broker.connection());
            List<Service> all = new ArrayList<>(Services.all(broker.connection()));
            all.add(BridgeBench.player(broker.connection(), spec.commandLine().getErr()));
            try (LocalServices services = LocalServices.start(all)) {
                services.during(() -> {
                    services.awaitReady(READY);
                    new BridgeBench(spec.commandLine().getOut(), broker.connection(), partitions).run(repeats, rounds);
                    return null;
                });
            }
        }
    }

    private void kafka(Bench bench) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY.closedByCaller())) {
            int partitions = topics.ensureEmbedded(broker.connection());
            Logins logins = trace ? Bench.traced(broker.connection()) : Logins.same(broker.connection());
            List<Load> loads = atOnce.stream()
                    .map(Load::of)
                    .map(load -> rounds == null ? load : load.withRounds(rounds))
                    .toList();
            try (LocalServices services = LocalServices.start(Services.all(logins))) {
                services.during(() -> {
                    services.awaitReady(READY);
                    bench.kafka(broker.connection(), partitions, loads, repeats, trace);
                    return null;
                });
            }
        }
    }
}
