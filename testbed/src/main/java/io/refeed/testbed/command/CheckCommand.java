package io.refeed.testbed.command;

import io.refeed.testbed.experiment.Experiment;
import java.io.PrintWriter;
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
            "What it prints is an experiment file that plays the same games; comments at its end give the closure",
            "dimension of each finite class."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ExperimentOptions options;

    @Override
    public Integer call() {
        Experiment experiment = options.read();
        PrintWriter out = spec.commandLine().getOut();
        out.print(experiment.yaml());
        ClosureDimensions.comments(experiment).forEach(out::println);
        int games = experiment.games().size();
        spec.commandLine()
                .getErr()
                .println(options.file() + ": " + games + (games == 1 ? " game" : " games") + ", no error");
        return 0;
    }
}
