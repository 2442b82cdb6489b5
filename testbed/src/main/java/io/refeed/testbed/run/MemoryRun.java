package io.refeed.testbed.run;

import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.GameRecorder;
import io.refeed.testbed.result.ResultWriter;
import java.util.Map;

/** Plays the games of one experiment in memory, one after the other. */
public final class MemoryRun {
    private final Experiment experiment;
    private final boolean diagnostics;
    private final boolean measures;

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
     * Plays the games to their end.
     *
     * @param results takes the transcripts
     */
    public void play(ResultWriter results, Listener listener) {
        for (PlannedGame planned : experiment.games()) {
            listener.begins(planned.game());
            listener.ended(planned, play(planned.game(), results, listener));
        }
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
                    recorder);
            Map<String, Object> verdict =
                    VerdictJson.of(result.verdict(), game.id()).tree();
            recorder.finish(verdict, result.referee());
            return verdict;
        }
    }
}
