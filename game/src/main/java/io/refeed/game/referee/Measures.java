package io.refeed.game.referee;

import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
import io.refeed.game.measure.Measure;
import io.refeed.game.measure.MeasureKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All measures of a game beside its verdict: how the stream and the answers stand to the targets, so far and by blocks of
 * rounds. Figures of the game's state are those at the end of the block. Not safe for use by several threads.
 */
final class Measures {
    private final boolean proper;
    private final int blockSize;
    private final Measure[] measures;
    private final Optional<VersionSpaceMeasure.Spaces> spaces;
    private final TargetMeasures target;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private int distinct;
    private Judgement judgement;
    private JudgedRound latest;

    /** @param setting the setting with the class as the adversary has written it, if it does so */
    Measures(Setting setting, List<Target> targets, int blockSize) {
        this.proper = setting.proper();
        this.blockSize = blockSize;
        this.measures = MeasureKinds.all().stream()
                .flatMap(kind -> kind.open(setting, targets).stream())
                .toArray(Measure[]::new);
        this.spaces = find(VersionSpaceMeasure.Spaces.class);
        this.target = find(TargetMeasure.Targets.class).orElseThrow().first();
    }

    private <M extends Measure> Optional<M> find(Class<M> type) {
        return Arrays.stream(measures).filter(type::isInstance).map(type::cast).findFirst();
    }

    /**
     * Takes the next round, which has been judged.
     *
     * @param emitted the answers before
     */
    void add(Fact fact, Judgement judged, Outputs emitted) {
        judgement = judged;
        JudgedRound round = new JudgedRound(
                fact.round(),
                fact.word(),
                fact.answer(),
                fact.distinct(),
                fact.distinct() > distinct,
                fact.echoed(),
                fact.repeated(),
                emitted.contains(fact.answer()),
                judged.wasOffTarget(),
                judged.wasIllegal(),
                judged.wasInvalid(),
                judged.wasMistake());
        distinct = fact.distinct();
        for (Measure measure : measures) {
            measure.add(round);
        }
        latest = round;
        if (round.round() % blockSize == 0) {
            blocks.add(blockTree());
            for (Measure measure : measures) {
                measure.beginBlock();
            }
        }
    }

    /** How the measures stand after the latest round. */
    RoundMeasures gauge() {
        return new RoundMeasures(
                proper ? null : (Boolean) latest.novel(),
                proper ? null : (Boolean) latest.strictlyNovel(),
                target.holes(),
                target.density(),
                spaces.map(VersionSpaceMeasure.Spaces::sure).orElse(null),
                spaces.map(VersionSpaceMeasure.Spaces::naive).orElse(null),
                target.hasLeft());
    }

    /** The measures so far, a plain tree. */
    Map<String, Object> tree() {
        return tree(Measure::figures);
    }

    /** The measures of one block, counted from 0, a plain tree. */
    Map<String, Object> block(int place) {
        return place < blocks.size() ? blocks.get(place) : blockTree();
    }

    private Map<String, Object> blockTree() {
        Map<String, Object> tree = tree(Measure::block);
        Verdict.Certificate certificate = judgement == null ? null : judgement.certificate();
        if (certificate != null) {
            tree.put("certificate", certificate.tree());
        }
        return tree;
    }

    private Map<String, Object> tree(Function<Measure, Map<String, Figure>> figures) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Measure measure : measures) {
            figures.apply(measure).forEach((name, figure) -> tree.put(name, figure.tree()));
        }
        return tree;
    }
}
