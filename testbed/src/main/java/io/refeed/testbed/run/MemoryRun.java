package io.refeed.testbed.run;

import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.GameRecorder;
import io.refeed.testbed.result.Interruption;
import io.refeed.testbed.result.ResultWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Plays the games of one experiment in memory, several at a time; what comes of it is the same as if they were played one
 * after the other. May be used once, by one thread.
 */
public final class MemoryRun {
    private final Experiment experiment;
    private final boolean diagnostics;
    private final boolean measures;
    private final int jobs;
    private final GamesInMemory inMemory = GamesInMemory.ofThisProcess();
    private final AtomicInteger whole = new AtomicInteger();

    /** The game whose turn it is to be told of: all before it are over. */
    private volatile int turn;

    /** The first game that could not be played; those behind it are played no further. */
    private final AtomicInteger broken = new AtomicInteger(Integer.MAX_VALUE);

    private volatile boolean interrupted;

    /**
     * @param diagnostics whether generators shall tell what goes on inside
     * @param measures whether measures are taken
     * @param jobs how many games may be played at a time
     */
    public MemoryRun(Experiment experiment, boolean diagnostics, boolean measures, int jobs) {
        this.experiment = experiment;
        this.diagnostics = diagnostics;
        this.measures = measures;
        this.jobs = jobs;
    }

    /** Hears what happens. */
    public interface Listener {
        /**
         * A round was played of the first game that is not over. Told in one thread at a time, not always the same.
         *
         * @param number the game, from 1 on
         */
        default void round(int number, Game game, int round) {}

        /** A game is over. Told in the order of the games, by the thread that plays the experiment. */
        void ended(PlannedGame game, Map<String, Object> verdict);
    }

    /**
     * Plays the games to their end. If the thread is interrupted, the games being played are recorded as far as they have
     * come, and the others are not begun.
     *
     * @param results takes the transcripts
     * @throws RunException if the thread was interrupted
     */
    public void play(ResultWriter results, Listener listener) {
        int games = experiment.games().size();
        new OrderedWork(jobs, () -> interrupted = true)
                .run(games, place -> play(place, results, listener), (place, verdict) -> {
                    turn = place + 1;
                    if (verdict != null) {
                        tell(place, verdict, listener);
                    }
                });
        if (interrupted && whole.get() < games) {
            throw Unfinished.exception(Interruption.INTERRUPTED, games - whole.get(), games, results);
        }
    }

    private void tell(int place, Map<String, Object> verdict, Listener listener) {
        try {
            listener.ended(experiment.games().get(place), verdict);
        } catch (RuntimeException | Error e) {
            breakAt(place);
            throw e;
        }
    }

    private void breakAt(int place) {
        broken.accumulateAndGet(place, Math::min);
    }

    private boolean wanted(int place) {
        // Where one thread plays all games itself. Another one only ever sets the field, lest it undo what was set
        // meanwhile.
        if (Thread.interrupted()) {
            interrupted = true;
        }
        return !interrupted && place < broken.get();
    }

    /** Plays a game; null if it was not to be begun any more. */
    private Map<String, Object> play(int place, ResultWriter results, Listener listener) {
        Game game = experiment.games().get(place).game();
        try {
            return inMemory.play(
                    place,
                    game.setting().rounds(),
                    () -> interrupted || place > broken.get() ? null : play(place, game, results, listener));
        } catch (RuntimeException | Error e) {
            breakAt(place);
            throw e;
        }
    }

    private Map<String, Object> play(int place, Game game, ResultWriter results, Listener listener) {
        boolean[] cut = new boolean[1];
        try (GameRecorder recorder = results.record(game)) {
            Simulation.Result result = Simulation.play(
                    game,
                    diagnostics,
                    measures,
                    round -> {
                        recorder.round(round);
                        if (place == turn) {
                            listener.round(place + 1, game, round.round());
                        }
                    },
                    recorder,
                    () -> {
                        cut[0] = !wanted(place);
                        return !cut[0];
                    });
            if (cut[0] && !interrupted) {
                return null;
            }
            Map<String, Object> verdict =
                    VerdictJson.of(result.verdict(), game.id()).tree();
            if (cut[0]) {
                verdict = Interruption.mark(verdict, Interruption.INTERRUPTED);
            } else {
                whole.incrementAndGet();
            }
            recorder.finish(verdict, result.referee());
            return verdict;
        }
    }
}
