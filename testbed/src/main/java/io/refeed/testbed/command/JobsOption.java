package io.refeed.testbed.command;

import picocli.CommandLine.Option;

/** How much is done at a time, for commands that do the same to many things. What they print and write does not tell. */
final class JobsOption {
    @Option(
            names = "--jobs",
            paramLabel = "N",
            converter = Bounds.Count.class,
            description = "How many of them to work on at a time; as many as there are processors unless given.")
    private Integer given;

    int count() {
        return given == null ? Runtime.getRuntime().availableProcessors() : given;
    }
}
