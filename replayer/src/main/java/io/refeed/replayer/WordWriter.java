package io.refeed.replayer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Confirms the rounds that are proposed: opens each for answers once its provenance is sure, and writes its word unless the
 * stream has it.
 */
final class WordWriter {
    private static final Logger LOG = LoggerFactory.getLogger(WordWriter.class);

    private final ReplayPlan plan;
    private final GameState state;
    private final EnumerationWindow window;
    private final ProvenanceCheck check;
    private final GameLife life;
    private final Emitter out;

    WordWriter(
            ReplayPlan plan,
            GameState state,
            EnumerationWindow window,
            ProvenanceCheck check,
            GameLife life,
            Emitter out) {
        this.plan = plan;
        this.state = state;
        this.window = window;
        this.check = check;
        this.life = life;
        this.out = out;
    }

    /** Confirms the next round if it can; whether it did. */
    boolean advance() {
        ChosenRound next = state.rounds.toConfirm();
        if (next == null) {
            return false;
        }
        int round = next.round();
        if (state.logged.has(round)) {
            return confirmAsLogged(next);
        }
        if (!next.seen().isBinding()) {
            return false;
        }
        if (next.seen().basis() == Seen.Basis.ANSWERS) {
            check.expect(round, next.choice().word(), next.seen().offset());
        }
        confirm(next, next.choice().word(), next.seen().offset());
        return true;
    }

    /** The log wins over the adversary. */
    private boolean confirmAsLogged(ChosenRound next) {
        int round = next.round();
        long word = state.logged.word(round);
        long seen = state.logged.seen(round);
        if (seen != next.seen().offset() && laterChoicesDependOnSeen(next)) {
            life.reload("another replayer was faster with round " + round);
            return false;
        }
        if (word != next.choice().word()) {
            LOG.error("{}: round {} has a word that the adversary would not have chosen", plan.game(), round);
        }
        confirm(next, word, seen);
        return true;
    }

    /** With a rate the adversary chose by the answers before the round's seen; before round 1 there are none. */
    private static boolean laterChoicesDependOnSeen(ChosenRound chosen) {
        return chosen.round() > 1 && chosen.seen().basis() != Seen.Basis.ANSWERS;
    }

    private void confirm(ChosenRound next, long word, long seen) {
        int round = next.round();
        if (!state.logged.isShown(round)) {
            out.stream(plan.show(round, word, next.choice().origin()));
        }
        state.rounds.confirm(seen);
        state.logged.forget(round);
        window.use(next.choice().index());
        state.answers.open(round, seen);
    }
}
