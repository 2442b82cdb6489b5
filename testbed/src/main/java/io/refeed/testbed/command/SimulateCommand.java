package io.refeed.testbed.command;

import io.refeed.game.Game;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.RunInfo;
import io.refeed.testbed.run.MemoryRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code refeed simulate}: plays an experiment in memory. */
@Command(
        name = "simulate",
        description = {
            "Plays an experiment in memory, without Kafka: the same rules, the same transcripts, byte for byte.",
            "Ends with 1 if a verdict is not as the experiment expects it, or a game did not finish that should have."
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private WidthOption width;

    @Mixin
    private OutputOptions output;

    @Mixin
    private JobsOption jobs;

    @Override
    public Integer call() throws Exception {
        return ExitGuard.run(this::play);
    }

    private int play() {
        Experiment experiment = options.read();
        refuseOutsiders(experiment);
        Path directory = output.directory(experiment.name());
        VerdictPrinter printer = new VerdictPrinter(spec.commandLine(), output.json(), width);
        RunInfo run = RunInfo.begin("simulate", experiment.name(), Clock.systemUTC());
        ProgressLine progress =
                new ProgressLine(spec.commandLine().getErr(), experiment.games().size());
        try (ResultWriter results = ResultWriter.open(directory, experiment, run, options.measures())) {
            new MemoryRun(experiment, options.diagnostics(), options.measures(), jobs.count())
                    .play(results, new MemoryRun.Listener() {
                        @Override
                        public void round(int number, Game game, int round) {
                            progress.round(number, game, round);
                        }

                        @Override
                        public void ended(PlannedGame game, Map<String, Object> verdict) {
                            printer.add(game, verdict);
                        }
                    });
        }
        return printer.end(directory);
    }

    private void refuseOutsiders(Experiment experiment) {
        for (PlannedGame planned : experiment.games()) {
            Game game = planned.game();
            if (game.generator().player() != null) {
                throw new CommandException("game '" + game.id() + "' is answered by the outside player '"
                        + game.generator().player() + "', whom only Kafka reaches: use 'refeed run " + options.file()
                        + "'");
            }
        }
    }
}
