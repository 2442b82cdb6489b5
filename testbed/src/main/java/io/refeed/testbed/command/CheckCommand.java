package io.refeed.testbed.command;

import io.refeed.testbed.experiment.Experiment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code refeed check}: reads an experiment and prints what would be played. */
@Command(
        name = "check",
        description = {
            "Validates an experiment file and prints its games, everything resolved.",
            "What it prints is an experiment file that plays the same games."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Override
    public Integer call() {
        Experiment experiment = options.read();
        spec.commandLine().getOut().print(experiment.yaml());
        int games = experiment.games().size();
        spec.commandLine()
                .getErr()
                .println(options.file() + ": " + games + (games == 1 ? " game" : " games") + ", no error");
        return 0;
    }
}
