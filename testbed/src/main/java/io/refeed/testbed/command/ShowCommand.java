package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.testbed.audit.JudgedTranscript;
import io.refeed.testbed.audit.Transcript;
import io.refeed.testbed.experiment.YamlWriter;
import io.refeed.testbed.result.VerdictWords;
import io.refeed.testbed.terminal.TerminalText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed show}: a transcript for people. */
@Command(
        name = "show",
        description = "Explains a transcript: a line a round; with --round, why one answer was right or wrong.")
final class ShowCommand implements Callable<Integer> {
    /** A class or a target is shown in the heading by so many full lines at most. */
    private static final int HEADING_LINES = 5;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TRANSCRIPT", description = "A file like results/NAME/transcripts/ID.jsonl.")
    private Path file;

    @Option(
            names = "--round",
            paramLabel = "N",
            converter = Bounds.Round.class,
            description = "Explain this round alone.")
    private Integer only;

    @Mixin
    private WidthOption width;

    @Override
    public Integer call() {
        try (Transcript transcript = Transcript.open(file, Catalog.load())) {
            if (only == null) {
                list(transcript);
            } else {
                spec.commandLine().getOut().print(new RoundExplanation(transcript, only).text(width.sentences()));
            }
        }
        return 0;
    }

    private void list(Transcript transcript) {
        PrintWriter out = spec.commandLine().getOut();
        Game game = transcript.game();
        GameDescription described = game.description();
        heading(
                game.id() + ": " + YamlWriter.inline(described.generator()) + " against "
                        + YamlWriter.inline(described.adversary()),
                out);
        heading("class " + YamlWriter.inline(described.hypotheses()), out);
        heading(
                game.target() == null
                        ? "targets settled by the adversary"
                        : "target " + game.target().name() + " = "
                                + YamlWriter.inline(game.target().form()),
                out);
        RoundTable table = new RoundTable(game.setting(), width.output());
        out.println(table.heading());
        JudgedTranscript.Ending ending =
                JudgedTranscript.read(transcript, line -> {}, judged -> out.println(table.line(judged)));
        if (ending.unanswered() != null) {
            out.println(table.unanswered(ending.unanswered()));
        }
        width.lines(VerdictWords.of(ending.verdict())).forEach(out::println);
    }

    private void heading(String sentence, PrintWriter out) {
        String visible = TerminalText.shorten(TerminalText.visible(sentence), HEADING_LINES * width.output());
        width.lines(visible).forEach(out::println);
    }
}
