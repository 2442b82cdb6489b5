package io.refeed.testbed.audit;

import io.refeed.game.Round;
import io.refeed.game.Target;
import io.refeed.game.referee.Referee;
import io.refeed.language.HypothesisClass;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.protocol.json.TranscriptLine;
import io.refeed.protocol.json.TranscriptLine.RoundLine;
import io.refeed.protocol.json.TranscriptLine.VerdictLine;
import io.refeed.testbed.result.JudgedRound;
import io.refeed.testbed.result.RoundMatcher;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a transcript whose rounds are in order, and judges them, for people to look at. */
public final class JudgedTranscript {
    private JudgedTranscript() {}

    /**
     * What a transcript says at its end.
     *
     * @param hypotheses the class, as the adversary has written it if it does so while it plays
     * @param targets the targets
     * @param unanswered the word that no one answered, null if there is none
     * @param verdict the recorded verdict, a plain tree
     */
    public record Ending(
            HypothesisClass hypotheses, List<Target> targets, Round unanswered, Map<String, Object> verdict) {}

    /**
     * Reads all of it.
     *
     * @param lines takes each round as it is spelled
     * @param rounds takes each answered round as soon as it can be judged
     * @throws TranscriptException if it is no transcript, or a round is missing
     */
    public static Ending read(Transcript transcript, Consumer<RoundLine> lines, Consumer<JudgedRound> rounds) {
        Referee referee = Referee.trustingNobody(transcript.game(), Referee.BLOCK);
        RoundMatcher matcher = new RoundMatcher(rounds);
        referee.observe(matcher);
        Round unanswered = null;
        VerdictLine verdict = null;
        for (Optional<TranscriptLine> next = transcript.next(); next.isPresent(); next = transcript.next()) {
            if (next.get() instanceof RoundLine line) {
                Round round = transcript.round(line);
                if (line.round() != referee.rounds() + 1 || unanswered != null) {
                    throw new TranscriptException(
                            transcript.name(),
                            line.line(),
                            "expected round " + (referee.rounds() + 1) + ", found round " + line.round()
                                    + "; 'refeed audit' says more");
                }
                lines.accept(line);
                if (round.answered()) {
                    matcher.round(round);
                    referee.add(round);
                } else {
                    unanswered = round;
                }
            } else if (next.get() instanceof VerdictLine line) {
                verdict = line;
            }
        }
        if (!referee.settled()) {
            referee.end();
        }
        if (!referee.settled() && referee.shadow().isEmpty()) {
            referee.settle(transcript.claimedTargets());
        }
        return new Ending(referee.hypotheses(), referee.targets(), unanswered, verdict.tree());
    }
}
