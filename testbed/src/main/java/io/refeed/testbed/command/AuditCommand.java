package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.testbed.audit.TranscriptAudit;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.run.GamesInMemory;
import io.refeed.testbed.run.OrderedWork;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed audit}: derives verdicts afresh. */
@Command(
        name = "audit",
        description = {
            "Derives each verdict from its transcript alone, believing nothing that it claims, and prints it as JSON.",
            "Ends with 1 if one breaks the rules of its own game or contradicts its recorded verdict; what is wrong is "
                    + "said on standard error."
        })
final class AuditCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    /** The bytes of a short line of a transcript. */
    private static final int ROUND = 64;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TRANSCRIPT",
            arity = "1..*",
            description = "Files like results/NAME/transcripts/ID.jsonl.")
    private List<Path> files;

    @Option(
            names = "--measures",
            description = "Measure each game, also where the transcript has no measures to compare.")
    private boolean measures;

    @Option(names = "--json", description = "For symmetry: the verdicts are JSON lines anyway.")
    private boolean json;

    @Mixin
    private JobsOption jobs;

    /** What became of one file: an audit, or the reason why it is none. */
    private record Outcome(TranscriptAudit.Audited audited, TranscriptException fault) {}

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load();
        GamesInMemory inMemory = GamesInMemory.ofThisProcess();
        AtomicInteger code = new AtomicInteger();
        new OrderedWork(jobs.count(), () -> {})
                .run(
                        files.size(),
                        place -> audit(place, catalog, inMemory),
                        (place, outcome) -> code.accumulateAndGet(print(files.get(place), outcome), Math::max));
        return code.get();
    }

    private Outcome audit(int place, Catalog catalog, GamesInMemory inMemory) {
        Path file = files.get(place);
        try {
            return inMemory.play(
                    place,
                    file.toFile().length() / ROUND,
                    () -> new Outcome(TranscriptAudit.audit(file, catalog, measures), null));
        } catch (TranscriptException e) {
            return new Outcome(null, e);
        }
    }

    private int print(Path file, Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (outcome.fault() != null) {
            return Failures.report(outcome.fault(), err);
        }
        TranscriptAudit.Audited audited = outcome.audited();
        out.print(new String(ResultWriter.line(audited.verdict()), StandardCharsets.UTF_8));
        out.flush();
        audited.problems().forEach(problem -> err.println(TerminalText.visible(file + ": " + problem)));
        return audited.problems().isEmpty() ? 0 : BROKEN;
    }
}
