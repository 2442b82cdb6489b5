package io.refeed.game.referee;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
import io.refeed.game.measure.Measure;
import io.refeed.game.measure.MeasureKind;
import io.refeed.language.Domains;
import io.refeed.language.spec.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the stream and the outputs fill each target; with several targets, under the name of each. */
@Kind(
        name = "target",
        summary = "holes in the enumeration, when the stream left the target, and how densely outputs fill it",
        source = "density: Kleinberg and Wei, arXiv 2504.14370")
public record TargetMeasure() implements MeasureKind {
    @Override
    public Map<String, Figure> figures() {
        Map<String, Figure> target = new TargetMeasures(Domains.NATURALS.all(), Domains.NATURALS, false).figures();
        Map<String, Figure> figures = new LinkedHashMap<>(target);
        figures.put("targets", new Figure.ByName(Map.of("1", new Figure.Group(target))));
        return figures;
    }

    @Override
    public Optional<Measure> open(Setting setting, List<Target> targets) {
        return Optional.of(new Targets(setting, targets));
    }

    /** The figures of all targets of a game. */
    static final class Targets implements Measure {
        private final Map<String, TargetMeasures> byName = new LinkedHashMap<>();
        private final TargetMeasures[] all;

        Targets(Setting setting, List<Target> targets) {
            targets.forEach(target -> byName.put(
                    target.name(), new TargetMeasures(target.language(), setting.domain(), setting.proper())));
            this.all = byName.values().toArray(TargetMeasures[]::new);
        }

        @Override
        public void add(JudgedRound round) {
            for (TargetMeasures target : all) {
                target.add(round);
            }
        }

        /** The figures of the first target. */
        TargetMeasures first() {
            return all[0];
        }

        @Override
        public Map<String, Figure> figures() {
            if (byName.size() == 1) {
                return all[0].figures();
            }
            Map<String, Figure> each = new LinkedHashMap<>();
            byName.forEach((name, target) -> each.put(name, new Figure.Group(target.figures())));
            return Map.of("targets", new Figure.ByName(each));
        }
    }
}
