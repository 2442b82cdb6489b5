package io.refeed.testbed.command;

import io.refeed.game.referee.Referee;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.testbed.access.Coordinators;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.FailFast;
import io.refeed.testbed.run.KafkaRun;
import io.refeed.testbed.run.LiveTable;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;

/** Plays one experiment on a broker and prints what came of it. */
final class KafkaPlay {
    private static final Duration READY = Duration.ofSeconds(60);

    /** A broker that shares this program's threads is as slow as the machine, and so are its services. */
    private static final Duration EMBEDDED_READY = Duration.ofMinutes(5);

    /**
     * Services in the broker's own program die with it, so that no one waits for the group to miss them; but a transaction that
     * an auditor leaves open when it starts over holds up readers for as long.
     */
    private static final Duration EMBEDDED_SESSION = Duration.ofSeconds(30);

    private final CommandLine command;
    private final Experiment experiment;
    private final boolean diagnostics;
    private final boolean measures;
    private final TopicOptions topics;
    private final WidthOption width;
    private final OutputOptions output;
    private final Steps steps;
    private boolean story;
    private int block = Referee.BLOCK;
    private CompletableFuture<String> fault = new CompletableFuture<>();
    private boolean embedded;
    private Optional<Connection> operator = Optional.empty();
    private boolean sealed;
    private PageOptions page = new PageOptions();
    private List<Contestant> contestants = List.of();

    KafkaPlay(
            CommandLine command,
            Experiment experiment,
            boolean diagnostics,
            boolean measures,
            TopicOptions topics,
            WidthOption width,
            OutputOptions output) {
        this.command = command;
        this.experiment = experiment;
        this.diagnostics = diagnostics;
        this.measures = measures;
        this.topics = topics;
        this.width = width;
        this.output = output;
        this.steps = new Steps(command.getErr());
    }

    /** Plays it with services that run elsewhere; returns the exit code. */
    int on(Connection connection) {
        steps.begin("looking for the topics at " + connection.bootstrap());
        int partitions = topics.ensure(connection, Role.RUN);
        page.serve(connection, command.getErr());
        try {
            return play(connection, partitions);
        } finally {
            page.close();
        }
    }

    /**
     * Plays it with services that run in this program, and does something more before they stop.
     *
     * @return the exit code
     */
    int withServices(Logins logins, Afterwards afterwards) throws Exception {
        return besideServices(logins, partitions -> {
            int code = play(logins.as(Role.RUN), partitions);
            afterwards.run();
            return code;
        });
    }

    /** What is done while the services still run. */
    interface Afterwards {
        void run() throws InterruptedException;
    }

    /** Serves the live page meanwhile, if that is asked for. */
    KafkaPlay showing(PageOptions asked) {
        page = asked;
        return this;
    }

    /** Makes it end with tables that put the games beside each other. */
    KafkaPlay withStory() {
        story = true;
        return this;
    }

    /** Gives the auditor in this program blocks of so many rounds. */
    KafkaPlay inBlocksOf(int rounds) {
        block = rounds;
        return this;
    }

    /** Keeps other users of this machine, as which a player may run, out of the results: they tell the truth. */
    KafkaPlay sealed(boolean asked) {
        sealed = asked;
        return this;
    }

    /** Makes it wait for a broker of this program as long as that takes, and end as soon as the broker cannot go on. */
    KafkaPlay onEmbedded(EmbeddedBroker broker) {
        fault = broker.fault().thenApply(Throwable::getMessage);
        embedded = true;
        contestants = broker.contestants();
        return this;
    }

    /** Plays it with services that run in this program, prints nothing of it, and returns the verdicts. */
    List<Map<String, Object>> verdicts(Logins logins, Path directory) throws Exception {
        return besideServices(logins, partitions -> verdicts(logins.as(Role.RUN), partitions, directory));
    }

    /** What is played on topics with so many partitions. */
    private interface Playing<T> {
        T play(int partitions) throws InterruptedException;
    }

    private <T> T besideServices(Logins logins, Playing<T> playing) throws Exception {
        operator = Optional.of(logins.as(Role.ADMIN));
        steps.begin("making topics");
        int partitions = FailFast.during(fault, () -> prepare(logins));
        steps.begin("starting producer, generator, replayer"
                + (hasDetectors() ? ", detector" : "")
                + (contestants.isEmpty() ? " and auditor" : ", auditor and gateway"));
        page.serve(operator.get(), command.getErr());
        try (LocalServices services = LocalServices.start(services(logins))) {
            return services.during(() -> {
                FailFast.during(fault, () -> {
                    services.awaitReady(embedded ? EMBEDDED_READY : READY);
                    return null;
                });
                return playing.play(partitions);
            });
        } finally {
            page.close();
        }
    }

    private int prepare(Logins logins) {
        if (embedded) {
            int partitions = topics.ensureEmbedded(logins.as(Role.ADMIN));
            topics.ensureEmbedded(logins.as(Role.ADMIN), contestants, partitions);
            Coordinators.checkEmbedded(logins.as(Role.AUDITOR), Role.AUDITOR);
            return partitions;
        }
        int partitions = topics.ensure(logins.as(Role.ADMIN), Role.ADMIN);
        Coordinators.check(logins.as(Role.AUDITOR), Role.AUDITOR);
        return partitions;
    }

    private List<Service> services(Logins logins) {
        List<Service> services =
                new ArrayList<>(Services.all(logins, embedded ? EMBEDDED_SESSION : ServiceOptions.SESSION, block));
        if (hasDetectors()) {
            services.add(Services.of(Role.DETECTOR, logins.as(Role.DETECTOR)));
        }
        if (!contestants.isEmpty()) {
            services.add(Services.of(Role.GATEWAY, logins.as(Role.GATEWAY)));
        }
        return services;
    }

    private boolean hasDetectors() {
        return experiment.games().stream()
                .anyMatch(planned -> planned.game().detectors().anyBundled());
    }

    private int play(Connection connection, int partitions) {
        Path directory = output.directory(experiment.name(), sealed);
        List<Map<String, Object>> verdicts = verdicts(connection, partitions, directory);
        VerdictPrinter printer = new VerdictPrinter(command, output.json(), width);
        for (int i = 0; i < verdicts.size(); i++) {
            PlannedGame planned = experiment.games().get(i);
            printer.add(planned, verdicts.get(i));
        }
        return story ? printer.endWithComparison(directory) : printer.end(directory);
    }

    private List<Map<String, Object>> verdicts(Connection connection, int partitions, Path directory) {
        RunInfo info = RunInfo.begin("run", experiment.name(), Clock.systemUTC());
        LiveTable table = new LiveTable(command.getErr(), Terminal.standardError(), width.error(), Terminal.lines());
        steps.begin("announcing " + experiment.games().size() + " games");
        try (ResultWriter results = ResultWriter.open(directory, experiment, info, measures)) {
            return new KafkaRun(connection, partitions, experiment, diagnostics, measures, table)
                    .until(fault)
                    .asking(operator.orElse(connection))
                    .play(results);
        }
    }
}
