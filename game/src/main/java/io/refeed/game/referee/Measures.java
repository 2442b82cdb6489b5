package io.refeed.game.referee;

import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures of a game beside its verdict: how the stream and the answers stand to the targets, so far and by blocks of
 * rounds. Figures of the game's state are those at the end of the block.
 *
 * <p>Besides the questions of the {@link VersionSpace version spaces}, a round costs a constant number of operations on
 * the targets. Not safe for use by several threads.
 */
final class Measures {
    private final Setting setting;
    private final int blockSize;
    private final Counts all;
    private final Map<String, TargetMeasures> targets = new LinkedHashMap<>();
    private final TargetMeasures first;
    private final VersionSpace sure;
    private final VersionSpace naive;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private Counts block;
    private int distinct;
    private Judgement judgement;
    private int rounds;
    private RoundMeasures gauge;

    /** @param setting the setting with the class as the adversary has written it, if it does so */
    Measures(Setting setting, List<Target> targets, int blockSize) {
        this.setting = setting;
        this.blockSize = blockSize;
        this.all = new Counts(setting.proper());
        this.block = new Counts(setting.proper());
        targets.forEach(target -> this.targets.put(
                target.name(), new TargetMeasures(target.language(), setting.domain(), setting.proper())));
        this.first = this.targets.get(targets.get(0).name());
        boolean listed = setting.hypotheses().isListed();
        this.sure = listed ? new VersionSpace(setting.hypotheses()) : null;
        this.naive = listed ? new VersionSpace(setting.hypotheses()) : null;
    }

    /**
     * Takes the next round, which has been judged.
     *
     * @param emitted the answers before
     */
    void add(Fact fact, Judgement judged, Outputs emitted) {
        judgement = judged;
        rounds = fact.round();
        boolean firstTime = fact.distinct() > distinct;
        distinct = fact.distinct();
        all.add(fact, judged, firstTime, emitted);
        block.add(fact, judged, firstTime, emitted);
        targets.values().forEach(target -> target.add(fact, firstTime, emitted));
        if (sure != null) {
            evidence(fact, firstTime);
        }
        gauge = gauge(fact, emitted);
        if (rounds % blockSize == 0) {
            blocks.add(tree(block, true));
            block = new Counts(setting.proper());
        }
    }

    /** As in Witness Protection: the word first, then the hypothesis that has become eligible. */
    private void evidence(Fact fact, boolean firstTime) {
        if (firstTime) {
            naive.add(fact.word());
            if (!fact.echoed()) {
                sure.add(fact.word());
            }
        }
        naive.admit(fact.round());
        sure.admit(fact.round());
    }

    private RoundMeasures gauge(Fact fact, Outputs emitted) {
        boolean novel = Counts.isNovel(fact);
        return new RoundMeasures(
                setting.proper() ? null : (Boolean) novel,
                setting.proper() ? null : (Boolean) (novel && !emitted.contains(fact.answer())),
                first.holes(),
                first.density(),
                sure == null ? null : (Integer) sure.size(),
                naive == null ? null : (Integer) naive.size(),
                first.hasLeft());
    }

    /** How the measures stand after the latest round. */
    RoundMeasures gauge() {
        return gauge;
    }

    /** The measures so far, a plain tree. */
    Map<String, Object> tree() {
        return tree(all, false);
    }

    /** The measures of one block, counted from 0, a plain tree. */
    Map<String, Object> block(int place) {
        return place < blocks.size() ? blocks.get(place) : tree(block, true);
    }

    private Map<String, Object> tree(Counts counts, boolean ofBlock) {
        Map<String, Object> tree = new LinkedHashMap<>();
        counts.addTo(tree);
        Verdict.OfTarget over = judgement == null ? null : judgement.over();
        tree.put("empiricalThreshold", over == null ? 1L : over.distinctAtLastMistake() + 1L);
        tree.put("tail", over == null ? 0L : (long) rounds - over.lastMistake());
        if (sure != null) {
            Map<String, Object> space = new LinkedHashMap<>();
            space.put("sure", (long) sure.size());
            space.put("naive", (long) naive.size());
            tree.put("versionSpace", space);
        }
        if (targets.size() == 1) {
            tree.putAll(first.tree());
        } else {
            Map<String, Object> each = new LinkedHashMap<>();
            targets.forEach((name, target) -> each.put(name, target.tree()));
            tree.put("targets", each);
        }
        Verdict.Certificate certificate = judgement == null ? null : judgement.certificate();
        if (ofBlock && certificate != null) {
            tree.put("certificate", certificate.tree());
        }
        return tree;
    }
}
