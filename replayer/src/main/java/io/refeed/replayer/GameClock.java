package io.refeed.replayer;

import io.refeed.game.Durations;
import io.refeed.protocol.service.PartitionHandler;
import java.time.Duration;

/** Tells when one game has something to do that none of its records announces. Knows no time but what it is told. */
final class GameClock {
    private static final long SOON = 1_000_000;

    private final String player;
    private final boolean lockstep;
    private final GameState state;
    private final AdversaryDriver driver;
    private final Schedule schedule;
    private final Duration time;
    private final Patience patience;

    GameClock(ReplayPlan plan, GameState state, AdversaryDriver driver) {
        this.player = plan.player();
        this.lockstep = plan.pacing().lockstep();
        this.state = state;
        this.driver = driver;
        this.schedule = Schedule.of(plan.pacing());
        this.time = plan.patience();
        this.patience = new Patience(time);
    }

    /** The next word may go out now, and those after it at the rate. */
    void start(long nanoTime) {
        schedule.start(state.rounds.lastChosen() + 1, nanoTime);
    }

    /** Tells the time. */
    void tick(long nanoTime) {
        schedule.tick(nanoTime);
    }

    /** Whether it is time for the word of a round; in lockstep the answers alone say when. */
    boolean due(int round) {
        return schedule.due(round);
    }

    /** Whether no answer has come for too long. */
    boolean outOfPatience(long nanoTime) {
        patience.look(nanoTime, waitsForAnswers(), state.progress());
        return waitsForAnswers() && nanoTime - patience.end() >= 0;
    }

    /** What the end mark says if patience is over. */
    String impatience() {
        return state.answers.count() == 0
                ? "no player " + player + " answered"
                : "no answer to round " + (state.answers.prefix() + 1) + " within " + Durations.spell(time);
    }

    /** When the game wants to be looked at again at the latest. */
    long next(long nanoTime) {
        if (waitsForAnswers()) {
            return patience.end();
        }
        boolean waitsForRecords = lockstep || driver.allChosen() || !state.rounds.hasRoom();
        return waitsForRecords
                ? nanoTime + PartitionHandler.NEVER
                : Math.max(schedule.dueAt(state.rounds.lastChosen() + 1), nanoTime + SOON);
    }

    /** With a rate the words do not wait for answers, but the end does. */
    private boolean waitsForAnswers() {
        return (lockstep || driver.allChosen()) && state.waitsForAnswers();
    }
}
