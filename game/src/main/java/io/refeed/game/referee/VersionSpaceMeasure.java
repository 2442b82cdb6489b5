package io.refeed.game.referee;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
import io.refeed.game.measure.Measure;
import io.refeed.game.measure.MeasureKind;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many hypotheses the words shown leave. Needs a class whose hypotheses can be listed. */
@Kind(
        name = "version-space",
        summary = "the hypotheses consistent with the words that never looked like replays, and with all words",
        source = "the sure set of Algorithm 2 in arXiv 2603.11784")
public record VersionSpaceMeasure() implements MeasureKind {
    @Override
    public Map<String, Figure> figures() {
        return figures(0, 0);
    }

    @Override
    public Optional<Measure> open(Setting setting, List<Target> targets) {
        return Optional.of(setting.hypotheses())
                .filter(HypothesisClass::isListed)
                .map(Spaces::new);
    }

    private static Map<String, Figure> figures(int sure, int naive) {
        Map<String, Figure> space = new LinkedHashMap<>();
        space.put("sure", Figure.of(sure));
        space.put("naive", Figure.of(naive));
        return Map.of("versionSpace", new Figure.Group(space));
    }

    /** Both version spaces of a game. */
    static final class Spaces implements Measure {
        private final VersionSpace sure;
        private final VersionSpace naive;

        Spaces(HypothesisClass hypotheses) {
            this.sure = new VersionSpace(hypotheses);
            this.naive = new VersionSpace(hypotheses);
        }

        /** As in Witness Protection: the word first, then the hypothesis that has become eligible. */
        @Override
        public void add(JudgedRound round) {
            if (round.firstTime()) {
                naive.add(round.word());
                if (!round.echoed()) {
                    sure.add(round.word());
                }
            }
            naive.admit(round.round());
            sure.admit(round.round());
        }

        int sure() {
            return sure.size();
        }

        int naive() {
            return naive.size();
        }

        @Override
        public Map<String, Figure> figures() {
            return VersionSpaceMeasure.figures(sure(), naive());
        }
    }
}
