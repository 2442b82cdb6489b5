package io.refeed.game.referee;

import io.refeed.game.Outputs;
import io.refeed.game.measure.Figure;
import io.refeed.game.measure.JudgedRound;
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
    private final WholeSum reached = new WholeSum();
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

    /** Takes the next round. */
    void add(JudgedRound round) {
        if (round.firstTime()) {
            word(round);
        }
        if (density != null && round.answer() != Outputs.NONE && !round.emitted()) {
            density.add(round.answer());
        }
    }

    private void word(JudgedRound fact) {
        long word = fact.word();
        if (!target.contains(word)) {
            left = left == 0 ? fact.round() : left;
            return;
        }
        shown++;
        if (domain.compare(word, greatest) > 0) {
            reached.addCount(target, domain, greatest, word);
            greatest = word;
        }
    }

    /** How many words of the target were not shown, though a later one was: a {@link Whole} number. */
    Number holes() {
        return Whole.sum(reached.value(), -(long) shown);
    }

    /** The density of the outputs, null in proper games. */
    Object density() {
        return density == null ? null : density.fraction();
    }

    /** Whether a word was shown that is not in the target, so that it is no longer consistent with all words. */
    boolean hasLeft() {
        return left != 0;
    }

    /** Its figures by name. */
    Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("holes", new Figure.Count(holes()));
        figures.put("targetLeft", Figure.of(left));
        if (density != null) {
            figures.put("density", density.figures());
        }
        return figures;
    }
}
