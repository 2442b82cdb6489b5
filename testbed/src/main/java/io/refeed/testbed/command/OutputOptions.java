package io.refeed.testbed.command;

import io.refeed.testbed.access.PrivateDirectory;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.Option;

/** Where the results of a command go, and how it tells of them. */
final class OutputOptions {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go; results/NAME-TIME unless given. Earlier results there are replaced.")
    private Path out;

    @Option(names = "--json", description = "Print JSON lines, one for each verdict or claim, and nothing else.")
    private boolean json;

    /** The directory for the results of an experiment that starts now; made, unless the user named it. */
    Path directory(String experiment) {
        return out == null
                ? ResultFiles.claim(Path.of("results"), experiment, LocalDateTime.now(ZoneId.systemDefault()))
                : out;
    }

    /** The same, made and closed to other users of this machine if so. */
    Path directory(String experiment, boolean sealed) {
        Path directory = directory(experiment);
        if (sealed) {
            try {
                PrivateDirectory.make(directory);
            } catch (IOException e) {
                throw new CommandException(
                        directory + ": cannot keep others out of the results, as --secure would: " + e.getMessage());
            }
        }
        return directory;
    }

    boolean json() {
        return json;
    }
}
