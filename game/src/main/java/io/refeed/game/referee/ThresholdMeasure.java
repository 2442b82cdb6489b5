package io.refeed.game.referee;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
import io.refeed.game.measure.Measure;
import io.refeed.game.measure.MeasureKind;
import io.refeed.language.spec.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** After how many distinct words there was no mistake any more, and how long that has lasted. */
@Kind(
        name = "threshold",
        summary = "the distinct words shown before the answers stayed right, and the rounds since the last mistake",
        source = "uniform and non-uniform generation, arXiv 2410.13714")
public record ThresholdMeasure() implements MeasureKind {
    @Override
    public Map<String, Figure> figures() {
        return new Threshold().figures();
    }

    @Override
    public Optional<Measure> open(Setting setting, List<Target> targets) {
        return Optional.of(new Threshold());
    }

    private static final class Threshold implements Measure {
        private int rounds;
        private int lastMistake;
        private int distinctAtLastMistake;

        @Override
        public void add(JudgedRound round) {
            rounds = round.round();
            if (round.mistake()) {
                lastMistake = round.round();
                distinctAtLastMistake = round.distinct();
            }
        }

        @Override
        public Map<String, Figure> figures() {
            Map<String, Figure> figures = new LinkedHashMap<>();
            figures.put("empiricalThreshold", Figure.of(distinctAtLastMistake + 1L));
            figures.put("tail", Figure.of((long) rounds - lastMistake));
            return figures;
        }
    }
}
