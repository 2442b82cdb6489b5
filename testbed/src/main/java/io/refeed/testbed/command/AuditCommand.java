package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.testbed.audit.TranscriptAudit;
import io.refeed.testbed.result.ResultWriter;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load();
        int code = 0;
        for (Path file : files) {
            code = Math.max(code, audit(file, catalog));
        }
        return code;
    }

    private int audit(Path file, Catalog catalog) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        TranscriptAudit.Audited audited;
        try {
            audited = TranscriptAudit.audit(file, catalog, measures);
        } catch (TranscriptException e) {
            return Failures.report(e, err);
        }
        out.print(new String(ResultWriter.line(audited.verdict()), StandardCharsets.UTF_8));
        out.flush();
        audited.problems().forEach(problem -> err.println(TerminalText.visible(file + ": " + problem)));
        return audited.problems().isEmpty() ? 0 : BROKEN;
    }
}
