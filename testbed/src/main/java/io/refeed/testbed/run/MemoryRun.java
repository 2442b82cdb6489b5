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

/** Plays the games of one experiment in memory, one after the other. May be used once, by one thread. */
public final class MemoryRun {
    private final Experiment experiment;
    private final boolean diagnostics;
    private final boolean measures;
    private boolean interrupted;

    /**
     * @param diagnostics whether generators shall tell what goes on inside
     * @param measures whether measures are taken
     */
    public MemoryRun(Experiment experiment, boolean diagnostics, boolean measures) {
        this.experiment = experiment;
        this.diagnostics = diagnostics;
        this.measures = measures;
    }

    /** Hears what happens. */
    public interface Listener {
        /** A game begins. */
        default void begins(Game game) {}

        /** A round was played. */
        default void round(int round) {}

        /** A game is over. */
        void ended(PlannedGame game, Map<String, Object> verdict);
    }

    /**
     * Plays the games to their end. If the thread is interrupted, the game being played is recorded as far as it has come,
     * and the others are not begun.
     *
     * @param results takes the transcripts
     * @throws RunException if the thread was interrupted
     */
    public void play(ResultWriter results, Listener listener) {
        int games = experiment.games().size();
        for (int i = 0; i < games; i++) {
            PlannedGame planned = experiment.games().get(i);
            listener.begins(planned.game());
            listener.ended(planned, play(planned.game(), results, listener));
            if (interrupted) {
                throw Unfinished.exception(Interruption.INTERRUPTED, games - i, games, results);
            }
        }
    }

    private boolean wanted() {
        interrupted |= Thread.interrupted();
        return !interrupted;
    }

    private Map<String, Object> play(Game game, ResultWriter results, Listener listener) {
        try (GameRecorder recorder = results.record(game)) {
            Simulation.Result result = Simulation.play(
                    game,
                    diagnostics,
                    measures,
                    round -> {
                        recorder.round(round);
                        listener.round(round.round());
                    },
                    recorder,
                    this::wanted);
            Map<String, Object> verdict =
                    VerdictJson.of(result.verdict(), game.id()).tree();
            if (interrupted) {
                verdict = Interruption.mark(verdict, Interruption.INTERRUPTED);
            }
            recorder.finish(verdict, result.referee());
            return verdict;
        }
    }
}
