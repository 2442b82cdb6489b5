package io.refeed.game.referee;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.WordSet;
import io.refeed.language.Language;
import java.util.HashMap;
import java.util.Map;

/** Judges the rounds of a game against one target. Not safe for use by several threads. */
final class Score {
    private final Target target;
    private final Language language;
    private final Setting setting;
    private final Map<Long, Boolean> subset = new HashMap<>();

    private int mistakes;
    private int invalid;
    private int offTarget;
    private int lastMistake;
    private int distinctAtLastMistake;
    private int firstIllegal;
    private int coverage;
    private long nextToCover;

    private boolean wasInvalid;
    private boolean wasMistake;
    private boolean wasOffTarget;
    private boolean wasIllegal;

    Score(Target target, Setting setting) {
        this.target = target;
        this.language = target.language();
        this.setting = setting;
        this.nextToCover = language.next(0);
    }

    /**
     * Judges the next round.
     *
     * @param shown the words shown so far, this round's included
     */
    void add(Fact fact, WordSet shown) {
        wasInvalid = !valid(fact.answer());
        wasMistake = wasInvalid || fact.repeated();
        wasOffTarget = !language.contains(fact.word());
        wasIllegal = wasOffTarget && !fact.echoed();
        if (wasInvalid) {
            invalid++;
        }
        if (wasMistake) {
            mistakes++;
            lastMistake = fact.round();
            distinctAtLastMistake = fact.distinct();
        }
        if (wasOffTarget) {
            offTarget++;
        }
        if (wasIllegal && firstIllegal == 0) {
            firstIllegal = fact.round();
        }
        if (fact.word() == nextToCover) {
            cover(shown);
        }
    }

    private void cover(WordSet shown) {
        while (shown.contains(nextToCover)) {
            coverage++;
            nextToCover = language.next(nextToCover);
        }
    }

    /** Whether an answer is right but for novelty: in the target, or in proper games contained in it. */
    boolean valid(long answer) {
        if (!setting.proper()) {
            return language.contains(answer);
        }
        return answer != 0
                && subset.computeIfAbsent(answer, index -> setting.hypotheses()
                        .language((int) (long) index)
                        .isSubsetOf(language));
    }

    Target target() {
        return target;
    }

    boolean wasInvalid() {
        return wasInvalid;
    }

    boolean wasMistake() {
        return wasMistake;
    }

    boolean wasOffTarget() {
        return wasOffTarget;
    }

    boolean wasIllegal() {
        return wasIllegal;
    }

    int firstIllegal() {
        return firstIllegal;
    }

    int coverage() {
        return coverage;
    }

    Verdict.OfTarget result() {
        return new Verdict.OfTarget(
                firstIllegal == 0, mistakes, invalid, offTarget, lastMistake, distinctAtLastMistake, coverage);
    }
}
