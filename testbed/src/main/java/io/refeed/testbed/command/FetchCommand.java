package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.FetchedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed fetch}: the results of a run that a broker holds. */
@Command(
        name = "fetch",
        description = {
            "Writes the results of a run from the topics of a broker, as 'run' writes them, whatever became of the command "
                    + "that started it.",
            "Games that are not over are written as far as they were played. What was expected of them is not on the topics."
        })
final class FetchCommand implements Callable<Integer> {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RUN",
            description =
                    "What stands before the slash in the names of its games: r1x2y3z; 'refeed watch --once' shows them.")
    private String run;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private WidthOption width;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws Exception {
        return ExitGuard.run(this::fetch);
    }

    private int fetch() {
        Connection reached = connection.connect();
        FetchedRun fetched = FetchedRun.find(reached, partitions(reached), run, Catalog.load());
        Experiment experiment = fetched.experiment();
        Path directory = output.directory(experiment.name());
        RunInfo info = RunInfo.begin("fetch", experiment.name(), Clock.systemUTC());
        List<Map<String, Object>> verdicts;
        try (ResultWriter results = ResultWriter.open(directory, experiment, info, fetched.measured())) {
            verdicts = fetched.write(results);
        }
        VerdictPrinter printer = new VerdictPrinter(spec.commandLine(), output.json(), width);
        for (int i = 0; i < verdicts.size(); i++) {
            printer.add(experiment.games().get(i), verdicts.get(i));
        }
        return printer.end(directory);
    }

    private static int partitions(Connection reached) {
        try (Admin admin = reached.admin("refeed-topics")) {
            return new Topics(admin, reached.prefix(), TIMEOUT).check();
        }
    }
}
