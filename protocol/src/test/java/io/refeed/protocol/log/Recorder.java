package io.refeed.protocol.log;

import io.refeed.game.Round;
import io.refeed.game.referee.Violation;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a log adds up to. */
final class Recorder implements GameLog.Listener {
    final List<Round> rounds = new ArrayList<>();
    final List<Round> unanswered = new ArrayList<>();
    final List<Violation> violations = new ArrayList<>();

    @Override
    public void round(Round round) {
        rounds.add(round);
    }

    @Override
    public void unanswered(Round round) {
        unanswered.add(round);
    }

    @Override
    public void violation(Violation violation) {
        violations.add(violation);
    }

    @Override
    public long answer(int round) {
        return rounds.get(round - 1).answer();
    }

    List<Violation.Code> codes() {
        return violations.stream().map(Violation::code).toList();
    }
}
