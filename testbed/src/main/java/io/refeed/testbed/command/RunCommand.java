package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Logins;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.SecretSeeds;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed run}: plays an experiment on Kafka. */
@Command(
        name = "run",
        description = {
            "Plays an experiment on Kafka: on an embedded broker with all services in this program, or, with --bootstrap, "
                    + "on another broker with the services that run there.",
            "Ends with 1 if a verdict is not as the experiment expects it, or a game did not finish that should have."
        })
final class RunCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private WidthOption width;

    @Mixin
    private OutputOptions output;

    @Mixin
    private PageOptions page;

    @Option(names = "--services", description = "With --bootstrap: run the services in this program, too.")
    private boolean services;

    @Option(
            names = "--secure",
            description =
                    "On the embedded broker: everyone logs in, each external player with a login of its own, and may do "
                            + "no more than needed.")
    private boolean secure;

    @Option(
            names = "--secret-seeds",
            description = {
                "Draw the seed of each game to which the file gives none, so that no player can foresee what is fed back. "
                        + "The results tell it, and are closed to other users of this machine."
            })
    private boolean secretSeeds;

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Bounds.Port.class,
            description = "The port where the embedded broker listens, for players; a free one unless given.")
    private Integer port;

    @Option(
            names = "--block",
            paramLabel = "N",
            converter = Bounds.Block.class,
            description =
                    "Rounds in a block of topic 'contamination', as the auditor in this program writes it; 100 unless "
                            + "given.")
    private Integer block;

    @Override
    public Integer call() throws Exception {
        return ExitGuard.run(this::play);
    }

    private int play() throws Exception {
        if (block != null && connection.given() && !services) {
            throw new CommandException("--block is for the auditor in this program, which there is with --services; "
                    + "another one has a --block of its own");
        }
        Experiment experiment = read();
        KafkaPlay play = new KafkaPlay(
                        spec.commandLine(),
                        experiment,
                        options.diagnostics(),
                        options.measures(),
                        topics,
                        width,
                        output)
                .sealed(secure || secretSeeds)
                .showing(page);
        if (block != null) {
            play.inBlocksOf(block);
        }
        if (connection.given()) {
            if (secure) {
                throw new CommandException("--secure is for the embedded broker; another one has its own rules, and "
                        + "'refeed provision' tells it the roles");
            }
            if (port != null) {
                throw new CommandException(
                        "--port is for the embedded broker; --bootstrap says where another one listens");
            }
            Connection reached = connection.connect();
            return services ? play.withServices(Logins.same(reached), () -> {}) : play.on(reached);
        }
        BrokerOptions wanted = BrokerOptions.TEMPORARY
                .onPort(port == null ? 0 : port)
                .sealed(secure)
                .admitting(secure ? PlayerSettings.contestants(experiment) : List.of())
                .closedByCaller();
        try (EmbeddedBroker broker =
                LocalBroker.start(wanted, topics, spec.commandLine().getErr())) {
            PlayerSettings.announce(broker, spec.commandLine().getErr());
            PlayerSettings.invite(
                    broker, experiment, connection.prefix(), spec.commandLine().getErr());
            return play.onEmbedded(broker).withServices(broker.logins(connection.prefix()), () -> {});
        }
    }

    private Experiment read() {
        if (!secretSeeds) {
            return options.read();
        }
        SecretSeeds seeds = new SecretSeeds();
        Experiment experiment = options.read(seeds);
        List<String> known = seeds.known();
        if (!known.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("refeed: the file gives the seeds of " + known.size() + " of "
                            + experiment.games().size() + " games, to everyone who has it: "
                            + String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size())))
                            + (known.size() > MOST_NAMED ? ", ..." : ""));
        }
        return experiment;
    }
}
