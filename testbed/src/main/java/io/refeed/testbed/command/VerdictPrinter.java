package io.refeed.testbed.command;

import io.refeed.testbed.experiment.Expectation;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.Comparison;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.result.SeedGroups;
import io.refeed.testbed.result.VerdictTable;
import io.refeed.testbed.result.VerdictWords;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** Prints the verdicts of an experiment, as JSON lines or for people, and says what is not as expected or did not finish. */
final class VerdictPrinter {
    /** No one reads a sentence each on more games than these; the page has them. */
    private static final int MOST_SENTENCES = 100;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final WidthOption width;
    private final List<Map<String, Object>> verdicts = new ArrayList<>();
    private final SeedGroups groups = new SeedGroups();
    private final List<String> failures = new ArrayList<>();

    /** @param width how wide tables and sentences may become */
    VerdictPrinter(CommandLine command, boolean json, WidthOption width) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.json = json;
        this.width = width;
    }

    /** Takes the next verdict. */
    void add(PlannedGame game, Map<String, Object> verdict) {
        if (json) {
            out.print(new String(ResultWriter.line(verdict), StandardCharsets.UTF_8));
            out.flush();
        } else {
            verdicts.add(verdict);
            groups.add(game, verdict);
        }
        if (!GameEnd.isAsWanted(game, verdict)) {
            failures.add("NOT FINISHED " + game.game().id() + GameEnd.reason(verdict));
        }
        if (game.expectation() != null) {
            for (Expectation.Mismatch mismatch : game.expectation().mismatches(verdict)) {
                failures.add("NOT AS EXPECTED " + game.game().id() + ": " + mismatch);
            }
        }
    }

    /**
     * Prints what is left to say: a table, then a sentence or two on each game.
     *
     * @param results where the results are
     * @return the exit code: 1 if something is not as expected, or a game did not finish that should have
     */
    int end(Path results) {
        if (!json) {
            VerdictTable.lines(verdicts, width.output()).forEach(out::println);
            if (verdicts.size() <= MOST_SENTENCES) {
                out.println();
                sentences();
            }
            overSeeds();
        }
        return close(results);
    }

    /** The same, with tables that put games beside each other at the end. */
    int endWithComparison(Path results) {
        if (!json) {
            sentences();
            out.println();
            width.lines("The games beside each other: mistakes/rounds; LOST: it still made mistakes at the end")
                    .forEach(out::println);
            for (List<String> table : Comparison.tables(verdicts, width.output())) {
                out.println();
                table.forEach(out::println);
            }
        }
        return close(results);
    }

    private void overSeeds() {
        if (groups.worthTelling()) {
            out.println();
            width.lines(
                            "Over all seeds: lost are games with mistakes in their last tenth; the last two columns are means")
                    .forEach(out::println);
            groups.lines(width.output()).forEach(out::println);
        }
    }

    private void sentences() {
        for (Map<String, Object> verdict : verdicts) {
            width.lines(verdict.get("game") + ": " + VerdictWords.of(verdict)).forEach(out::println);
        }
    }

    private int close(Path results) {
        if (!json && !failures.isEmpty()) {
            out.println();
        }
        failures.forEach(failure -> (json ? err : out).println(TerminalText.visible(failure)));
        out.flush();
        err.println("results in " + results);
        err.flush();
        return failures.isEmpty() ? 0 : 1;
    }
}
