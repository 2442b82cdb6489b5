package io.refeed.game.referee;

import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigInteger;
import java.util.List;

/**
 * Counts the rounds in which no answer at all would have been right for every target, decided by the set algebra.
 *
 * <p>In an element game such an answer is a word of every target that was not shown; in a proper game it is a hypothesis
 * that is contained in every target. Not safe for use by several threads.
 */
final class UnwinnableRounds {
    /** The words that every target has, if they are finitely many and an answer has to be one of them; else null. */
    private final Language common;

    private final BigInteger size;
    private final LongOpenHashSet shown = new LongOpenHashSet();
    private int rounds;

    private UnwinnableRounds(Language common) {
        this.common = common;
        this.size = common == null ? null : common.size();
    }

    static UnwinnableRounds of(List<Target> targets, Setting setting) {
        if (setting.proper()) {
            boolean never = someSubset(targets, setting.hypotheses());
            return new UnwinnableRounds(never ? null : setting.domain().finite());
        }
        Language common = common(targets);
        return new UnwinnableRounds(common.isInfinite() ? null : common);
    }

    private static Language common(List<Target> targets) {
        return targets.stream()
                .map(Target::language)
                .reduce(Language::intersection)
                .orElseThrow();
    }

    private static boolean someSubset(List<Target> targets, HypothesisClass hypotheses) {
        for (Target target : targets) {
            // With one target it is the target itself. In the infinite class of Theorem 7.1, too, this finds one:
            // the row of the trap is row 1 without the trap's own column.
            if (targets.stream().allMatch(other -> target.language().isSubsetOf(other.language()))) {
                return true;
            }
        }
        if (hypotheses.size() == HypothesisClass.UNBOUNDED) {
            throw new IllegalArgumentException("whether a hypothesis of an infinite class is contained in several"
                    + " targets is decided only where one target is contained in all the others");
        }
        for (int i = 1; i <= hypotheses.size(); i++) {
            Language language = hypotheses.language(i);
            if (targets.stream().allMatch(target -> language.isSubsetOf(target.language()))) {
                return true;
            }
        }
        return false;
    }

    /** Takes the next round's word. */
    void add(long word) {
        if (common == null) {
            return;
        }
        if (common.contains(word)) {
            shown.add(word);
        }
        if (size.equals(BigInteger.valueOf(shown.size()))) {
            rounds++;
        }
    }

    int rounds() {
        return rounds;
    }
}
