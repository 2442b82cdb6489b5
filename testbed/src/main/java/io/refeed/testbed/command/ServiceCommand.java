package io.refeed.testbed.command;

import io.refeed.game.referee.Referee;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.testbed.access.Coordinators;
import io.refeed.testbed.run.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One service against a broker, until it is stopped. */
abstract class ServiceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private TopicOptions topics;

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = {
                "The consumer group, whose members share the games; the prefix and the service's name unless given.",
                "Two replayers in two groups both play every game."
            })
    private String group;

    @Option(
            names = "--instance",
            paramLabel = "NAME",
            description = "A name that this instance keeps over restarts: then it gets its games back at once.")
    private String instance;

    @Option(
            names = "--alive",
            paramLabel = "FILE",
            description = "Touch this file every second while the service works, for health checks.")
    private Path alive;

    private final Role role;

    ServiceCommand(Role role) {
        this.role = role;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Connection reached = connection.connect();
        topics.ensure(reached, role);
        Coordinators.check(reached, role);
        beside(reached, spec.commandLine().getErr());
        ServiceOptions usual = Services.options(role, reached);
        return serve(service(role, (group == null ? usual : usual.inGroup(group)).named(instance)));
    }

    /** Starts what this program does beside the service, until it ends. */
    void beside(Connection reached, PrintWriter err) {}

    /** The service that this command runs. */
    Service service(Role played, ServiceOptions options) {
        return Services.of(played, options);
    }

    /** Runs a service until it is closed; the exit code. */
    int serve(Service service) throws InterruptedException, IOException {
        return ServedUntilStopped.serve(service, alive, spec.commandLine().getErr());
    }

    /** {@code refeed producer}. */
    @Command(
            name = "producer",
            description = "Runs the service that publishes the enumerations of the targets, until stopped.")
    static final class Producer extends ServiceCommand {
        Producer() {
            super(Role.PRODUCER);
        }
    }

    /** {@code refeed generator}. */
    @Command(name = "generator", description = "Runs the service that plays the bundled generators, until stopped.")
    static final class Generator extends ServiceCommand {
        Generator() {
            super(Role.GENERATOR);
        }
    }

    /** {@code refeed replayer}. */
    @Command(name = "replayer", description = "Runs the service that plays the adversaries, until stopped.")
    static final class Replayer extends ServiceCommand {
        Replayer() {
            super(Role.REPLAYER);
        }
    }

    /** {@code refeed detector}. */
    @Command(
            name = "detector",
            description = "Runs the service that scores words with the bundled detectors, until stopped.")
    static final class Detector extends ServiceCommand {
        Detector() {
            super(Role.DETECTOR);
        }
    }

    /** {@code refeed gateway}. */
    @Command(
            name = "gateway",
            description = {
                "Runs the service that stands between the testbed and the players that have a login of their own, until stopped: "
                        + "all of them whose topics 'refeed provision --player' has made.",
                "Its groups, one for each player, have names that begin with that of --group; --instance changes nothing, since "
                        + "two gateways both do all of the work."
            })
    static final class Gateway extends ServiceCommand {
        Gateway() {
            super(Role.GATEWAY);
        }
    }

    /** {@code refeed auditor}. */
    @Command(name = "auditor", description = "Runs the service that audits all games online, until stopped.")
    static final class Auditor extends ServiceCommand {
        @Option(
                names = "--block",
                paramLabel = "N",
                converter = Bounds.Block.class,
                description = {
                    "Rounds in a block of topic 'contamination'; 100 unless given.",
                    "A game keeps the size that its audit began with."
                })
        private int block = Referee.BLOCK;

        @Mixin
        private PageOptions page;

        Auditor() {
            super(Role.AUDITOR);
        }

        @Override
        void beside(Connection reached, PrintWriter err) {
            page.serve(reached, err);
        }

        @Override
        Service service(Role played, ServiceOptions options) {
            return Services.of(played, options, block);
        }
    }
}
