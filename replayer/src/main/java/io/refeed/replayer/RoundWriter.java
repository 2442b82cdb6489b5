package io.refeed.replayer;

import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the rounds that the adversary has chosen: proposes each with its provenance as soon as the enumeration reaches that
 * far, and confirms it with its word, opening it for answers, once the provenance is sure. What the log has is not written
 * again.
 */
final class RoundWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RoundWriter.class);

    private final ReplayPlan plan;
    private final GameState state;
    private final EnumerationWindow window;
    private final ProvenanceCheck check;
    private final GameLife life;
    private final Emitter out;

    RoundWriter(
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

    /** Proposes the next round if it can; whether it did. */
    boolean propose() {
        ChosenRound next = state.rounds.toPropose();
        if (next == null) {
            return false;
        }
        if (!state.logged.has(next.round())) {
            if (!isEnumerated(next.choice())) {
                return false;
            }
            writeProvenance(next);
        }
        state.rounds.propose();
        return true;
    }

    private boolean isEnumerated(Choice choice) {
        int index = choice.index();
        if (choice.origin() != Origin.ENUMERATION || index == 0 || state.logged.ended()) {
            return true;
        }
        if (!window.has(index)) {
            return false;
        }
        if (window.word(index) == choice.word()) {
            return true;
        }
        LOG.error("{}: topic enumeration has another word at {} than the target", plan.game(), index);
        life.fail(EndCause.FAILURE, "the enumeration is not the target's at " + index);
        return false;
    }

    private void writeProvenance(ChosenRound next) {
        int round = next.round();
        Choice choice = next.choice();
        Seen seen = next.seen();
        if (seen.isBinding() && state.logged.isShown(round) && state.logged.shown(round) != choice.word()) {
            LOG.error("{}: round {} shows a word that the adversary would not have chosen", plan.game(), round);
            choice = Choice.of(state.logged.shown(round), choice.origin());
        }
        if (seen.basis() == Seen.Basis.LOSS) {
            check.expectReplacement(round, seen.offset());
        }
        out.provenance(new Provenance(
                plan.game(),
                round,
                plan.setting().domain().spell(choice.word()),
                choice.origin(),
                choice.source(),
                choice.index(),
                seen.offset()));
    }

    /** Confirms the next round if it can; whether it did. */
    boolean confirm() {
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
