package io.refeed.game.referee;

import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What rounds are counted by, over any set of them: those of disjoint sets add up. Not safe for use by several threads.
 */
final class Counts {
    private final boolean proper;
    private int rounds;
    private int echoed;
    private int offTarget;
    private int illegal;
    private int distinct;
    private int distinctOffTarget;
    private int invalid;
    private int novel;
    private int strictlyNovel;

    /** @param proper whether answers are hypotheses, which are neither new nor old */
    Counts(boolean proper) {
        this.proper = proper;
    }

    void add(JudgedRound round) {
        rounds++;
        echoed += round.echoed() ? 1 : 0;
        offTarget += round.offTarget() ? 1 : 0;
        illegal += round.illegal() ? 1 : 0;
        distinct += round.firstTime() ? 1 : 0;
        distinctOffTarget += round.firstTime() && round.offTarget() ? 1 : 0;
        invalid += round.invalid() ? 1 : 0;
        novel += round.novel() ? 1 : 0;
        strictlyNovel += round.strictlyNovel() ? 1 : 0;
    }

    /** The counts and their shares. */
    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("emittedBefore", share(echoed, rounds));
        figures.put("offTargetRate", share(offTarget, rounds));
        figures.put("illegal", Figure.of(illegal));
        figures.put("distinct", Figure.of(distinct));
        figures.put("distinctOffTarget", Figure.of(distinctOffTarget));
        figures.put("distinctContamination", share(distinctOffTarget, distinct));
        figures.put("invalid", Figure.of(invalid));
        figures.put("validity", share(rounds - invalid, rounds));
        figures.put("hallucination", share(invalid, rounds));
        if (!proper) {
            figures.put("novel", Figure.of(novel));
            figures.put("novelty", share(novel, rounds));
            figures.put("strictlyNovel", Figure.of(strictlyNovel));
            figures.put("strictNovelty", share(strictlyNovel, rounds));
        }
        return figures;
    }

    private static Figure share(long part, long whole) {
        return new Figure.Share(Verdict.fraction(part, whole));
    }
}
