package io.refeed.game.referee;

import io.refeed.game.Outputs;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** The measures that depend on one target. Not safe for use by several threads. */
final class TargetMeasures {
    private final Language target;
    private final Domain domain;
    private final OutputDensity density;
    private int shown;
    private long greatest;
    private Number reached = 0L;
    private int left;

    /**
     * @param domain the domain of the target
     * @param proper whether answers are hypotheses, which have no density
     */
    TargetMeasures(Language target, Domain domain, boolean proper) {
        this.target = target;
        this.domain = domain;
        this.density = proper ? null : new OutputDensity(target, domain);
    }

    /**
     * Takes the next round.
     *
     * @param firstTime whether the word was shown for the first time
     * @param emitted the answers before
     */
    void add(Fact fact, boolean firstTime, Outputs emitted) {
        if (firstTime) {
            word(fact);
        }
        if (density != null && fact.answer() != Outputs.NONE && !emitted.contains(fact.answer())) {
            density.add(fact.answer());
        }
    }

    private void word(Fact fact) {
        long word = fact.word();
        if (!target.contains(word)) {
            left = left == 0 ? fact.round() : left;
            return;
        }
        shown++;
        if (domain.compare(word, greatest) > 0) {
            reached = Whole.sum(reached, Whole.of(target.countExactly(greatest, word)));
            greatest = word;
        }
    }

    /** How many words of the target were not shown, though a later one was: a {@link Whole} number. */
    Number holes() {
        return Whole.sum(reached, -(long) shown);
    }

    /** The density of the outputs, null in proper games. */
    Object density() {
        return density == null ? null : density.fraction();
    }

    /** Whether a word was shown that is not in the target, so that it is no longer consistent with all words. */
    boolean hasLeft() {
        return left != 0;
    }

    /** A plain tree. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("holes", holes());
        tree.put("targetLeft", (long) left);
        if (density != null) {
            tree.put("density", density.tree());
        }
        return tree;
    }
}
