package io.refeed.testbed.command;

import io.refeed.game.referee.Referee;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.testbed.access.Coordinators;
import io.refeed.testbed.run.ServiceThread;
import io.refeed.testbed.run.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One service against a broker, until it is stopped. */
abstract class ServiceCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

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
        ServiceOptions usual = Services.options(role, reached);
        return serve(service(role, (group == null ? usual : usual.inGroup(group)).named(instance)));
    }

    /** The service that this command runs. */
    Service service(Role played, ServiceOptions options) {
        return Services.of(played, options);
    }

    /**
     * Runs a service until it is closed.
     *
     * @return the exit code
     * @throws CommandException if it died
     */
    int serve(Service service) throws InterruptedException, IOException {
        ServiceThread running = ServiceThread.start(service);
        Thread hook = new Thread(() -> stop(running), "refeed-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        while (running.alive() && !running.ready()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        if (running.alive()) {
            spec.commandLine().getErr().println("refeed " + service.role() + ": ready");
            spec.commandLine().getErr().flush();
        }
        while (running.alive()) {
            if (alive != null && running.ready()) {
                Files.writeString(alive, Instant.now() + "\n");
            }
            running.join(TICK);
        }
        if (running.diedOf().isPresent()) {
            throw new CommandException(running.diedOf().get());
        }
        return 0;
    }

    private static void stop(ServiceThread running) {
        running.close();
        try {
            running.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

        Auditor() {
            super(Role.AUDITOR);
        }

        @Override
        Service service(Role played, ServiceOptions options) {
            return Services.of(played, options, block);
        }
    }
}
