package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.testbed.run.Membership;
import io.refeed.testbed.run.Service;
import io.refeed.testbed.run.Services;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One service against a broker, until it is stopped. */
abstract class ServiceCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(20);

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

    abstract Service service(Connection reached, Membership membership);

    @Override
    public Integer call() throws InterruptedException {
        Connection reached = connection.connect();
        topics.ensure(reached);
        Service service = service(reached, new Membership(group, instance));
        Thread thread = new Thread(service.body(), "refeed-" + service.name());
        Thread hook = new Thread(() -> stop(service, thread), "refeed-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        thread.start();
        while (thread.isAlive() && !service.ready().getAsBoolean()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        spec.commandLine().getErr().println("refeed " + service.name() + ": ready");
        spec.commandLine().getErr().flush();
        thread.join();
        return 0;
    }

    private static void stop(Service service, Thread thread) {
        service.stop().run();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code refeed producer}. */
    @Command(
            name = "producer",
            description = "Runs the service that publishes the enumerations of the targets, until stopped.")
    static final class Producer extends ServiceCommand {
        @Override
        Service service(Connection reached, Membership membership) {
            return Services.producer(reached, membership);
        }
    }

    /** {@code refeed generator}. */
    @Command(name = "generator", description = "Runs the service that plays the bundled generators, until stopped.")
    static final class Generator extends ServiceCommand {
        @Override
        Service service(Connection reached, Membership membership) {
            return Services.generator(reached, membership);
        }
    }

    /** {@code refeed replayer}. */
    @Command(name = "replayer", description = "Runs the service that plays the adversaries, until stopped.")
    static final class Replayer extends ServiceCommand {
        @Override
        Service service(Connection reached, Membership membership) {
            return Services.replayer(reached, membership);
        }
    }

    /** {@code refeed auditor}. */
    @Command(name = "auditor", description = "Runs the service that audits all games online, until stopped.")
    static final class Auditor extends ServiceCommand {
        @Override
        Service service(Connection reached, Membership membership) {
            return Services.auditor(reached, membership);
        }
    }
}
