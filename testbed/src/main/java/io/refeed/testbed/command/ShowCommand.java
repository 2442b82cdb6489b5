package io.refeed.testbed.command;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.testbed.audit.JudgedTranscript;
import io.refeed.testbed.audit.Transcript;
import io.refeed.testbed.experiment.YamlWriter;
import io.refeed.testbed.result.JudgedRound;
import io.refeed.testbed.result.VerdictWords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code refeed show}: a transcript for people. */
@Command(
        name = "show",
        description = "Explains a transcript: a line a round; with --round, why one answer was right or wrong.")
final class ShowCommand implements Callable<Integer> {
    private static final String LINE = "%6s  %-12s %-34s %-12s %s%n";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TRANSCRIPT", description = "A file like results/NAME/transcripts/ID.jsonl.")
    private Path file;

    @Option(names = "--round", paramLabel = "N", description = "Explain this round alone.")
    private Integer only;

    @Override
    public Integer call() {
        try (Transcript transcript = Transcript.open(file, Catalog.load())) {
            if (only == null) {
                list(transcript);
            } else {
                spec.commandLine().getOut().print(new RoundExplanation(transcript, only).text());
            }
        }
        return 0;
    }

    private void list(Transcript transcript) {
        PrintWriter out = spec.commandLine().getOut();
        Game game = transcript.game();
        GameDescription described = game.description();
        out.println(game.id() + ": " + YamlWriter.inline(described.generator()) + " against "
                + YamlWriter.inline(described.adversary()));
        out.println("class " + YamlWriter.inline(described.hypotheses())
                + (game.target() == null
                        ? ", targets settled by the adversary"
                        : ", target " + game.target().name() + " = "
                                + YamlWriter.inline(game.target().form())));
        out.printf(LINE, "round", "word", "where from", "answer", "");
        JudgedTranscript.Ending ending =
                JudgedTranscript.read(transcript, line -> {}, judged -> line(judged, game.setting(), out));
        if (ending.unanswered() != null) {
            Round round = ending.unanswered();
            out.printf(
                    LINE, round.round(), RoundExplanation.word(round, game.setting()), origin(round), "", "no answer");
        }
        out.println(VerdictWords.of(ending.verdict()));
    }

    private static void line(JudgedRound judged, Setting setting, PrintWriter out) {
        Round round = judged.round();
        String answer = setting.spell(round.reply().answer());
        out.printf(
                LINE,
                round.round(),
                RoundExplanation.word(round, setting),
                origin(round) + (judged.offTarget() ? ", off target" : ""),
                answer.isEmpty() ? "\"\"" : answer,
                fate(judged, setting));
    }

    private static String fate(JudgedRound judged, Setting setting) {
        if (!judged.mistake()) {
            return "right";
        }
        if (judged.round().answer() == Outputs.NONE) {
            return "WRONG: no " + (setting.proper() ? "hypothesis of the class" : "word of the domain");
        }
        if (setting.proper()) {
            return "WRONG: no subset of the target";
        }
        return "WRONG: " + (judged.invalid() ? "not in the target" : "")
                + (judged.invalid() && judged.repeated() ? ", " : "") + (judged.repeated() ? "already shown" : "");
    }

    private static String origin(Round round) {
        return switch (round.origin()) {
            case REPLAY -> "fed back from round " + round.source();
            case ENUMERATION -> "enumeration";
            default -> round.origin().label();
        };
    }
}
