package io.refeed.testbed.command;

import io.refeed.testbed.result.ResultFiles;
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

    boolean json() {
        return json;
    }
}
