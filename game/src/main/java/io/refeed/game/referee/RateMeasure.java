package io.refeed.game.referee;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
import io.refeed.game.measure.Measure;
import io.refeed.game.measure.MeasureKind;
import io.refeed.language.spec.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many rounds are off the target, invalid, novel and so on, and which share of all. */
@Kind(
        name = "rates",
        summary = "contamination, validity and novelty: counts of rounds and their shares",
        source = "Section 3 of arXiv 2603.11784; contamination as in 2511.07417, Definition 6")
public record RateMeasure() implements MeasureKind {
    @Override
    public Map<String, Figure> figures() {
        return new Counts(false).figures();
    }

    @Override
    public Optional<Measure> open(Setting setting, List<Target> targets) {
        return Optional.of(new Rates(setting.proper()));
    }

    private static final class Rates implements Measure {
        private final boolean proper;
        private final Counts all;
        private Counts block;

        Rates(boolean proper) {
            this.proper = proper;
            this.all = new Counts(proper);
            this.block = new Counts(proper);
        }

        @Override
        public void add(JudgedRound round) {
            all.add(round);
            block.add(round);
        }

        @Override
        public Map<String, Figure> figures() {
            return all.figures();
        }

        @Override
        public Map<String, Figure> block() {
            return block.figures();
        }

        @Override
        public void beginBlock() {
            block = new Counts(proper);
        }
    }
}
