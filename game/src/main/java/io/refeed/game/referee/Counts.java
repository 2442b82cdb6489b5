package io.refeed.game.referee;

import io.refeed.game.Outputs;
import java.util.Map;

/**
 * What rounds are counted by, over any set of them: those of disjoint sets add up. With several targets a round is counted
 * if it is such for at least one. Not safe for use by several threads.
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

    /**
     * Takes a round that has been judged.
     *
     * @param firstTime whether the word was shown for the first time
     * @param emitted the answers before
     */
    void add(Fact fact, Judgement judgement, boolean firstTime, Outputs emitted) {
        boolean isNovel = isNovel(fact);
        rounds++;
        echoed += fact.echoed() ? 1 : 0;
        offTarget += judgement.wasOffTarget() ? 1 : 0;
        illegal += judgement.wasIllegal() ? 1 : 0;
        distinct += firstTime ? 1 : 0;
        distinctOffTarget += firstTime && judgement.wasOffTarget() ? 1 : 0;
        invalid += judgement.wasInvalid() ? 1 : 0;
        novel += isNovel ? 1 : 0;
        strictlyNovel += isNovel && !emitted.contains(fact.answer()) ? 1 : 0;
    }

    /** Whether the answer is a word that had not been shown; a malformed answer is no word. */
    static boolean isNovel(Fact fact) {
        return fact.answer() != Outputs.NONE && !fact.repeated();
    }

    /** Adds the counts and their shares to a plain tree. */
    void addTo(Map<String, Object> tree) {
        tree.put("emittedBefore", Verdict.fraction(echoed, rounds));
        tree.put("offTargetRate", Verdict.fraction(offTarget, rounds));
        tree.put("illegal", (long) illegal);
        tree.put("distinct", (long) distinct);
        tree.put("distinctOffTarget", (long) distinctOffTarget);
        tree.put("distinctContamination", Verdict.fraction(distinctOffTarget, distinct));
        tree.put("invalid", (long) invalid);
        tree.put("validity", Verdict.fraction(rounds - invalid, rounds));
        tree.put("hallucination", Verdict.fraction(invalid, rounds));
        if (!proper) {
            tree.put("novel", (long) novel);
            tree.put("novelty", Verdict.fraction(novel, rounds));
            tree.put("strictlyNovel", (long) strictlyNovel);
            tree.put("strictNovelty", Verdict.fraction(strictlyNovel, rounds));
        }
    }
}
