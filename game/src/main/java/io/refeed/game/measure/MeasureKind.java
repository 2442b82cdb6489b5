package io.refeed.game.measure;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of measure: a record without parameters that declares a {@link io.refeed.language.spec.Kind}; its class name
 * stands in {@code META-INF/services/io.refeed.game.measure.MeasureKind}. Games that are measured carry the figures of
 * every kind side by side, under {@code measures} in the verdict.
 */
public interface MeasureKind {
    /**
     * Its figures as they are before the first round, by names of which no two kinds may share one: what a verdict may hold,
     * and so what may be expected of it.
     */
    Map<String, Figure> figures();

    /**
     * Begins to measure a game.
     *
     * @param setting the setting with the class as the adversary has written it, if it does so
     * @param targets the targets, at least one
     * @return empty if games of this setting have no such figures
     */
    Optional<Measure> open(Setting setting, List<Target> targets);
}
