package io.refeed.strategy.detector;

import io.refeed.game.Answer;
import io.refeed.game.Detector;
import io.refeed.game.DetectorConfig;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.language.HypothesisClass;
import io.refeed.language.WordSet;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Optional;

/**
 * What a generator can know of replays without being told: its own outputs. In proper games, all words of its answers.
 *
 * @param name what it is called
 * @param threshold from which score on a word counts as reported
 * @param patience how long a score may be missing
 */
@Kind(
        name = OwnOutputs.KIND,
        summary = "Scores 1 what the generator emitted before (proper: lies in an earlier answer's language), else 0.",
        source = "echoed words in the replay game, arXiv 2603.11784")
public record OwnOutputs(
        @Parameter(
                standard = "own-outputs",
                pattern = Standards.NAME,
                type = Standards.NAME_TYPE,
                meaning = Standards.NAME_MEANING)
        String name,

        @Parameter(standard = Standards.THRESHOLD, least = 0, most = 1, meaning = Standards.THRESHOLD_MEANING)
        double threshold,

        @Parameter(
                standard = Standards.PATIENCE,
                pattern = Standards.PATIENCE_PATTERN,
                type = Standards.PATIENCE_TYPE,
                meaning = Standards.PATIENCE_MEANING)
        String patience)
        implements DetectorConfig {
    static final String KIND = "own-outputs";

    /** Checks the patience. */
    public OwnOutputs {
        Standards.checkPatience(patience);
    }

    @Override
    public boolean readsAnswers() {
        return true;
    }

    @Override
    public Optional<Detector> open(Setting setting) {
        return Optional.of(of(setting));
    }

    /** A detector of what the generator of one game emitted. */
    public static Detector of(Setting setting) {
        return setting.proper() ? new Hypotheses(setting.hypotheses()) : new Words();
    }

    private static final class Words implements Detector {
        private final WordSet emitted = new WordSet();

        @Override
        public double score(Turn turn) {
            return emitted.contains(turn.word()) ? 1 : 0;
        }

        @Override
        public void answered(Answer answer) {
            emitted.add(answer.value());
        }
    }

    private static final class Hypotheses implements Detector {
        private final HypothesisClass hypotheses;
        private final IntArrayList emitted = new IntArrayList();

        Hypotheses(HypothesisClass hypotheses) {
            this.hypotheses = hypotheses;
        }

        @Override
        public double score(Turn turn) {
            return emitted.intStream()
                            .anyMatch(index -> hypotheses.language(index).contains(turn.word()))
                    ? 1
                    : 0;
        }

        @Override
        public void answered(Answer answer) {
            int index = (int) answer.value();
            if (index != 0 && !emitted.contains(index)) {
                emitted.add(index);
            }
        }
    }
}
