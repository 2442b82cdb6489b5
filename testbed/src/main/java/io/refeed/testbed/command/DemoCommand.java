package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.Texts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed demo}: the bundled experiment on an embedded broker. */
@Command(
        name = "demo",
        description = {
            "Shows within a minute what replay does to which generator: plays the bundled experiment on an embedded Kafka "
                    + "broker, with all services.",
        })
final class DemoCommand implements Callable<Integer> {
    private static final String EXPERIMENT = "experiments/demo.yaml";

    @Spec
    private CommandSpec spec;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private WidthOption width;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PageOptions page;

    @Option(names = "--stay", description = "Run on until Ctrl-C, with the broker and the services.")
    private boolean stay;

    @Option(names = "--measures", description = "Measure each game beside its verdict.")
    private boolean measures;

    @Override
    public Integer call() throws Exception {
        return ExitGuard.run(this::play);
    }

    private int play() throws Exception {
        Experiment experiment =
                new ExperimentReader(Catalog.load()).read(EXPERIMENT, Texts.bundled(EXPERIMENT), List.of());
        PrintWriter err = spec.commandLine().getErr();
        err.println(experiment.games().size()
                + " games on an embedded Kafka broker. In each, a generator must answer every "
                + "word of a stream with a new word of a language it is not told; a replayer feeds its own answers back "
                + "into the stream; an auditor checks every round.");
        err.flush();
        KafkaPlay play = new KafkaPlay(spec.commandLine(), experiment, true, measures, topics, width, output)
                .withStory()
                .showing(page);
        try (EmbeddedBroker broker = LocalBroker.start(BrokerOptions.TEMPORARY.closedByCaller(), topics, err)) {
            return play.onEmbedded(broker).withServices(broker.logins(Topics.PREFIX), () -> {
                if (stay) {
                    err.println("the broker and the services stay at " + broker.bootstrap() + "; in another terminal: "
                            + "./refeed watch --all --bootstrap " + broker.bootstrap() + "; stop with Ctrl-C");
                    err.flush();
                    stay(broker);
                }
            });
        }
    }

    /** Until someone stops it, which is no failure, or the broker cannot go on. */
    private static void stay(EmbeddedBroker broker) {
        try {
            throw broker.fault().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fault is said, not thrown", e);
        }
    }
}
