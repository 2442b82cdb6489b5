package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.ExperimentReader;
import io.refeed.testbed.experiment.SecretSeeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command says that takes an experiment file. */
final class ExperimentOptions {
    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment file, YAML or JSON.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Use a value in place of the file's: defaults.rounds=500, games[2].adversary.rate=0.3. "
                        + "Games count from 0; may be given several times."
            })
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--diagnostics", description = "Record each generator's own account of every round.")
    private boolean diagnostics;

    @Option(
            names = "--measures",
            description = "Measure each game beside its verdict: density, holes, version spaces and more.")
    private boolean measures;

    Experiment read() {
        return read(null);
    }

    /** @param seeds for games to which the file gives none; null for the standard */
    Experiment read(SecretSeeds seeds) {
        return new ExperimentReader(Catalog.load(), seeds).read(file, overrides);
    }

    Path file() {
        return file;
    }

    boolean diagnostics() {
        return diagnostics;
    }

    boolean measures() {
        return measures;
    }
}
