package io.refeed.auditor.audit;

import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.referee.DetectorTally;
import io.refeed.game.referee.NextWord;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.log.GameLog;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.time.Duration;

/**
 * Judges one game: folds its events into rounds, lets the referee judge these, and notes what only the log shows. Not
 * safe for use by several threads.
 */
final class GameJudge implements GameLog.Listener {
    private final Game game;
    private final LogViolations violations;
    private final Referee referee;
    private final GameLog log;
    private boolean unanswered;

    GameJudge(Game game, int blockSize, LogViolations violations) {
        this.game = game;
        this.violations = violations;
        referee = Referee.trustingNobody(game, blockSize);
        log = new GameLog(game.setting(), game.pacing().lockstep(), false, this);
    }

    Setting setting() {
        return game.setting();
    }

    Referee referee() {
        return referee;
    }

    /** Takes the next event of the game, other than its card and truth. */
    void add(Event event) {
        if (event.topic() == Topic.OUTPUTS) {
            if (event.fault() == null) {
                log.output(event.offset(), (Output) event.message());
            } else {
                log.malformedOutput(event.offset(), event.fault());
            }
        } else if (event.fault() != null) {
            violations.malformed(event.topic().name("") + ": " + event.fault());
        } else if (event.message() instanceof StreamWord word) {
            log.word(word);
        } else if (event.message() instanceof Provenance provenance) {
            log.provenance(provenance);
        } else if (event.message() instanceof StreamEnd end) {
            log.end(end);
        } else if (event.message() instanceof Suspicion suspicion) {
            referee.score(suspicion.round(), suspicion.detector(), suspicion.score());
        }
    }

    /** Whether an answer at an offset makes no difference any more. */
    boolean isNoUse(long offset) {
        return log.isNoUse(offset);
    }

    /** Whether a score makes no difference: of several for a round the first counts. */
    boolean isNoUse(Suspicion suspicion) {
        return referee.detectors()
                .filter(tally -> tally.wants(suspicion.round(), suspicion.detector()))
                .isEmpty();
    }

    /** How long, from the end of the game on, scores may be waited for that have not come. */
    Duration patience() {
        return referee.detectors().map(DetectorTally::patience).orElse(Duration.ZERO);
    }

    /** How the game ended for which the end mark has a status: unfinished, if it had more answers than could be held. */
    Status endedAs(Status told) {
        return log.overflown() ? Status.UNFINISHED : told;
    }

    @Override
    public void round(Round round) {
        referee.add(round);
    }

    @Override
    public void unanswered(Round round) {
        unanswered = true;
        referee.addUnanswered(round);
    }

    @Override
    public void violation(Violation violation) {
        violations.add(violation);
    }

    @Override
    public long answer(int round) {
        return referee.outputs().at(round);
    }

    /** Whether the end mark and everything before it has come. */
    boolean complete() {
        return log.complete();
    }

    /**
     * Ends the game. Where it broke off without a word, the adversary may have had none. Targets that were settled late must be those of the truth; where no adversary was played along,
     * they are.
     */
    void settle(Truth truth) {
        if (log.status() == Status.UNFINISHED && !unanswered) {
            NextWord.missing(game, referee.outputs(), referee.rounds())
                    .ifPresent(reason ->
                            violations.add(new Violation(referee.rounds() + 1, Violation.Code.BUDGET, reason)));
        }
        referee.end();
        if (!referee.settled() && !truth.targets().isEmpty()) {
            referee.settle(AnnouncedGames.targets(game.setting(), truth));
        } else if (game.target() == null) {
            SettledTruth.check(truth, referee, violations);
        }
    }

    /** What the referee says, and the violations that only the log shows. */
    Verdict verdict(Status status) {
        return violations.addTo(referee.verdict(status));
    }
}
