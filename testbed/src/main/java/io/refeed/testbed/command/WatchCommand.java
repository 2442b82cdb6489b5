package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.testbed.run.LiveTable;
import io.refeed.testbed.run.VerdictWatch;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code refeed watch}: how the games on a broker stand. */
@Command(
        name = "watch",
        description = {
            "Shows contamination and verdicts live, as the auditor publishes them, until stopped.",
            "Of what was played before, only games that were never closed are shown, unless --all is given."
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration TICK = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private WidthOption width;

    @Option(names = "--all", description = "Show games that were over before, too.")
    private boolean all;

    @Option(names = "--once", description = "Show how things stand now, and end.")
    private boolean once;

    @Override
    public Integer call() {
        Connection reached = connection.connect();
        LiveTable table = new LiveTable(
                spec.commandLine().getOut(), !once && Terminal.standardOutput(), width.output(), Terminal.lines());
        try (VerdictWatch watch = new VerdictWatch(reached)) {
            watch.catchUp();
            if (!all && !once) {
                watch.forgetEnded();
            }
            if (once) {
                table.print(watch.standings());
                return 0;
            }
            while (true) {
                table.games(watch.standings());
                watch.poll(TICK);
            }
        }
    }
}
