package io.refeed.testbed.audit;

import io.refeed.game.Adversary;
import io.refeed.game.Catalog;
import io.refeed.game.DetectorPanel;
import io.refeed.game.Game;
import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.game.referee.NextWord;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.protocol.json.TranscriptLine;
import io.refeed.protocol.json.TranscriptLine.RoundLine;
import io.refeed.protocol.json.TranscriptLine.VerdictLine;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.testbed.result.GameRecorder;
import io.refeed.testbed.result.Interruption;
import io.refeed.testbed.result.SettledTargets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Audits one transcript: plays the adversary and (if it is one of this program) the generator along, judges every round
 * afresh, and compares what comes out with what the file claims. It believes the words and the answers, nothing else.
 *
 * <p>A transcript does not hold everything that can be seen in the topics: violations that are visible only there are
 * taken over from the recorded verdict. So is the reason why no answer came any more.
 */
public final class TranscriptAudit {
    private final Transcript transcript;
    private final Game game;
    private final Referee referee;
    private final GeneratorCheck generator;
    private final DetectorPanel detectors;
    private final List<String> problems = new ArrayList<>();
    private boolean lost;
    private boolean unanswered;
    private boolean brokenOff;
    private boolean interrupted;

    private TranscriptAudit(Transcript transcript, boolean measures) {
        this.transcript = transcript;
        this.game = transcript.game();
        this.referee = Referee.trustingNobody(game, Referee.BLOCK);
        this.generator = new GeneratorCheck(game);
        this.detectors = new DetectorPanel(game.detectors(), game.setting(), each -> true, (detector, failure) -> {});
        if (measures || transcript.measured()) {
            referee.measure();
        }
    }

    /**
     * What came out.
     *
     * @param verdict the verdict that the transcript deserves, a plain tree
     * @param problems what is wrong with the transcript, a sentence each; empty if nothing is
     */
    public record Audited(Map<String, Object> verdict, List<String> problems) {}

    /**
     * Audits a file.
     *
     * @param measures whether the verdict shall have measures also if the recorded one has none
     * @throws TranscriptException if it is no transcript
     */
    public static Audited audit(Path file, Catalog catalog, boolean measures) {
        try (Transcript transcript = Transcript.open(file, catalog)) {
            return new TranscriptAudit(transcript, measures).audit();
        }
    }

    private Audited audit() {
        VerdictLine recorded = null;
        for (Optional<TranscriptLine> next = transcript.next(); next.isPresent(); next = transcript.next()) {
            if (next.get() instanceof RoundLine line) {
                add(line);
            } else if (next.get() instanceof VerdictLine line) {
                recorded = line;
            }
        }
        Optional<String> interruption = Interruption.reason(recorded.tree());
        end(interruption.isPresent());
        Verdict verdict = referee.verdict(unanswered || brokenOff || interrupted ? Status.UNFINISHED : Status.FINISHED);
        Object reason = recorded.tree().get("reason");
        Map<String, Object> derived = VerdictJson.of(
                        reason instanceof String why && !interrupted ? verdict.because(why) : verdict, game.id())
                .tree();
        if (interrupted) {
            derived = Interruption.mark(derived, interruption.orElseThrow());
        }
        RecordedViolations.merge(derived, recorded.tree());
        RecordedScores.merge(derived, recorded.tree(), game);
        for (Object violation : (List<?>) derived.get("violations")) {
            Map<?, ?> map = (Map<?, ?>) violation;
            problems.add("round " + map.get("round") + ": " + map.get("code") + ": "
                    + Quotation.shortened(String.valueOf(map.get("detail"))));
        }
        if (!lost) {
            TreeDifferences.between(recorded.tree(), comparable(derived))
                    .forEach(difference -> problems.add("the verdict claims " + difference));
        }
        return new Audited(derived, problems);
    }

    /** The derived verdict as far as the recorded one must equal it. */
    private Map<String, Object> comparable(Map<String, Object> derived) {
        Map<String, Object> comparable = new LinkedHashMap<>(derived);
        if (!transcript.measured()) {
            comparable.remove(GameRecorder.MEASURES);
        }
        return comparable;
    }

    private void add(RoundLine line) {
        Round round = transcript.round(line);
        int next = referee.rounds() + 1;
        if (lost) {
            return;
        }
        if (line.round() < next) {
            gap(line.round(), "round " + line.round() + " stands there twice, again in line " + line.line());
        } else if (unanswered) {
            lose(next, "round " + next + " has no answer, yet the game goes on in line " + line.line());
        } else if (line.round() > game.setting().rounds()) {
            lose(line.round(), "the game has only " + game.setting().rounds() + " rounds");
        } else if (line.round() > next) {
            String missing = line.round() == next + 1
                    ? "round " + next + " is missing"
                    : "rounds " + next + " to " + (line.round() - 1) + " are missing";
            lose(next, missing + "; the rounds from there on are not judged");
        } else if (referee.shadow().map(Adversary::over).orElse(false)) {
            lose(next, "the adversary had nothing more to show");
        } else {
            play(round, line);
        }
    }

    private void play(Round round, RoundLine line) {
        if (round.word() == Outputs.NONE) {
            problems.add("round " + round.round() + ": " + Quotation.of(line.word()) + " is no word of the domain "
                    + game.setting().domain().name());
        }
        if (!round.answered()) {
            unanswered = true;
            referee.addUnanswered(round);
            return;
        }
        if (round.word() != Outputs.NONE) {
            detectors.score(game.turn(round.round(), round.choice()), referee::score);
            detectors.answered(round.reply().answer());
        }
        generator
                .check(round, line.diagnostics())
                .ifPresent(problem -> problems.add("round " + round.round() + ": " + problem));
        referee.add(
                round.questions().isPresent()
                        ? round
                        : new Round(round.round(), round.choice(), round.reply().asking(generator.questions())));
    }

    /** @param mayStop whether the verdict says that the game was interrupted: then it may end after any round */
    private void end(boolean mayStop) {
        int next = referee.rounds() + 1;
        boolean over = referee.shadow().map(Adversary::over).orElse(false);
        interrupted = mayStop
                && !lost
                && !unanswered
                && !over
                && next <= game.setting().rounds();
        Optional<String> noNextWord = lost || unanswered || interrupted || over
                ? Optional.empty()
                : NextWord.missing(game, referee.outputs(), referee.rounds());
        noNextWord.ifPresent(reason -> breakOff(next, reason));
        if (!lost
                && !unanswered
                && !brokenOff
                && !interrupted
                && next <= game.setting().rounds()
                && !over) {
            gap(
                    next,
                    next == game.setting().rounds()
                            ? "round " + next + " is missing"
                            : "rounds " + next + " to " + game.setting().rounds() + " are missing");
        }
        referee.end();
        if (!referee.settled() && referee.shadow().isEmpty()) {
            List<Target> targets = transcript.claimedTargets();
            if (!targets.isEmpty()) {
                referee.settle(targets);
            }
        }
        Object claimed = transcript.header().get(SettledTargets.KEY);
        Object derived = game.adversary().settlesTargets() ? SettledTargets.tree(referee.targets()) : null;
        for (String difference : TreeDifferences.between(claimed, derived)) {
            problems.add("the game line claims targets" + (difference.startsWith("[") ? "" : ": ") + difference);
        }
        Object table = referee.shadow().flatMap(Adversary::table).orElse(null);
        for (String difference : TreeDifferences.between(transcript.header().get(SettledTargets.TABLE), table)) {
            problems.add("the game line claims table" + (table == null ? ": " : ".") + difference);
        }
    }

    private void breakOff(int round, String reason) {
        brokenOff = true;
        referee.report(round, Violation.Code.BUDGET, reason);
    }

    private void lose(int round, String detail) {
        lost = true;
        gap(round, detail);
    }

    private void gap(int round, String detail) {
        referee.report(round, Violation.Code.ROUND_GAP, detail);
    }
}
