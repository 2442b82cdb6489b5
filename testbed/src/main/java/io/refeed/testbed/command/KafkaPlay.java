package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.KafkaRun;
import io.refeed.testbed.run.LiveTable;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Plays one experiment on a broker and prints what came of it. */
final class KafkaPlay {
    private static final Duration READY = Duration.ofSeconds(60);

    private final CommandLine command;
    private final Experiment experiment;
    private final boolean diagnostics;
    private final TopicOptions topics;
    private final Path out;
    private final boolean json;
    private boolean story;

    KafkaPlay(
            CommandLine command,
            Experiment experiment,
            boolean diagnostics,
            TopicOptions topics,
            Path out,
            boolean json) {
        this.command = command;
        this.experiment = experiment;
        this.diagnostics = diagnostics;
        this.topics = topics;
        this.out = out;
        this.json = json;
    }

    /**
     * Plays it.
     *
     * @param local whether the services shall run in this program
     * @return the exit code
     */
    int on(Connection connection, boolean local) throws InterruptedException {
        return on(connection, local, () -> {});
    }

    /**
     * Plays it, and does something more before the services stop.
     *
     * @param local whether the services shall run in this program
     * @return the exit code
     */
    int on(Connection connection, boolean local, Afterwards afterwards) throws InterruptedException {
        int partitions = topics.ensure(connection);
        try (LocalServices services = LocalServices.start(local ? Services.all(connection) : List.of())) {
            services.awaitReady(READY);
            int code = play(connection, partitions);
            afterwards.run();
            return code;
        }
    }

    /** What is done while the services still run. */
    interface Afterwards {
        void run() throws InterruptedException;
    }

    /** Makes it end with tables that put the games beside each other. */
    KafkaPlay withStory() {
        story = true;
        return this;
    }

    private int play(Connection connection, int partitions) {
        Path directory =
                out == null ? ResultFiles.standard(experiment.name(), LocalDateTime.now(ZoneId.systemDefault())) : out;
        RunInfo info = RunInfo.begin("run", experiment.name(), Clock.systemUTC());
        LiveTable table = new LiveTable(command.getErr(), Terminal.standardError());
        List<Map<String, Object>> verdicts;
        try (ResultWriter results = ResultWriter.open(directory, experiment, info)) {
            verdicts = new KafkaRun(connection, partitions, experiment, diagnostics, table).play(results);
        }
        VerdictPrinter printer = new VerdictPrinter(command, json);
        for (int i = 0; i < verdicts.size(); i++) {
            PlannedGame planned = experiment.games().get(i);
            printer.add(planned, verdicts.get(i));
        }
        return story ? printer.endWithComparison(directory) : printer.end(directory);
    }
}
