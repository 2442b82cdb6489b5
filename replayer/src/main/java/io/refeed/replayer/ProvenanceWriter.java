package io.refeed.replayer;

import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.language.Domain;
import io.refeed.protocol.message.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes the rounds that the adversary has chosen: writes their provenance, unless the log has it, as soon as the
 * enumeration reaches that far.
 */
final class ProvenanceWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProvenanceWriter.class);

    private final String game;
    private final Domain domain;
    private final GameState state;
    private final EnumerationWindow window;
    private final ProvenanceCheck check;
    private final GameLife life;
    private final Emitter out;

    ProvenanceWriter(
            ReplayPlan plan,
            GameState state,
            EnumerationWindow window,
            ProvenanceCheck check,
            GameLife life,
            Emitter out) {
        this.game = plan.game();
        this.domain = plan.setting().domain();
        this.state = state;
        this.window = window;
        this.check = check;
        this.life = life;
        this.out = out;
    }

    /** Proposes the next round if it can; whether it did. */
    boolean advance() {
        ChosenRound next = state.rounds.toPropose();
        if (next == null) {
            return false;
        }
        if (!state.logged.has(next.round())) {
            if (!isEnumerated(next.choice())) {
                return false;
            }
            write(next);
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
        LOG.error("{}: topic enumeration has another word at {} than the target", game, index);
        life.fail("the enumeration is not the target's at " + index);
        return false;
    }

    private void write(ChosenRound next) {
        int round = next.round();
        Choice choice = next.choice();
        Seen seen = next.seen();
        if (seen.isBinding() && state.logged.isShown(round) && state.logged.shown(round) != choice.word()) {
            LOG.error("{}: round {} shows a word that the adversary would not have chosen", game, round);
            choice = Choice.of(state.logged.shown(round), choice.origin());
        }
        if (seen.basis() == Seen.Basis.LOSS) {
            check.expectReplacement(round, seen.offset());
        }
        out.provenance(new Provenance(
                game,
                round,
                domain.spell(choice.word()),
                choice.origin(),
                choice.source(),
                choice.index(),
                seen.offset()));
    }
}
