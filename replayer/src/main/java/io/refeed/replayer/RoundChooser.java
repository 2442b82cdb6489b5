package io.refeed.replayer;

import io.refeed.game.Choice;
import java.util.Optional;

/** Lets the adversary choose the next round, once it is known from where on the answers to that round count. */
final class RoundChooser {
    private final boolean lockstep;
    private final GameState state;
    private final AdversaryDriver driver;
    private final GameClock clock;
    private final GameLife life;

    RoundChooser(ReplayPlan plan, GameState state, AdversaryDriver driver, GameClock clock, GameLife life) {
        this.lockstep = plan.pacing().lockstep();
        this.state = state;
        this.driver = driver;
        this.clock = clock;
        this.life = life;
    }

    /** Chooses a round if it is time; whether it did. */
    boolean advance() {
        int round = state.rounds.lastChosen() + 1;
        if (driver.allChosen() || round > state.lastRound() || !state.rounds.hasRoom()) {
            return false;
        }
        Optional<Seen> seen = rule(round).decide();
        if (seen.isEmpty()) {
            return false;
        }
        driver.show(state.answers, lockstep ? Long.MAX_VALUE : seen.get().offset());
        Choice choice = driver.choose(round, state.logged.has(round));
        if (choice == null) {
            if (driver.failure() != null) {
                life.failInsteadOf(seen.get(), driver.failure());
            }
            return false;
        }
        state.rounds.choose(new ChosenRound(round, choice, seen.get()));
        driver.settle();
        return true;
    }

    private SeenRule rule(int round) {
        LoggedRounds logged = state.logged;
        return new SeenRule(
                lockstep && round > 1,
                round,
                logged.has(round) ? logged.seen(round) : SeenRule.NOT_LOGGED,
                !life.live() && logged.isLost(round),
                state.allAnswered(),
                state.answers.afterLast(),
                state.rounds.lastSeen(),
                state.readTo(),
                isDue(round));
    }

    /** Answers to rounds that are out already, but not confirmed by the log, may belong before the next word. */
    private boolean isDue(int round) {
        return life.live()
                && !state.logged.ended()
                && clock.due(round)
                && !state.answers.ahead(state.rounds.lastChosen());
    }
}
