package io.refeed.strategy.generator.critical;

import io.refeed.game.BudgetException;
import io.refeed.game.Diagnostics;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;

/**
 * The state of a generator of this package: the cutoff, the sure words, the outputs, the active hypotheses, and which of
 * them are critical. All engines play the same games; they differ in what they ask of languages and in what that costs.
 *
 * <p>Whatever would take them further than a game may go ends in a {@link BudgetException}. Not safe for use by several
 * threads.
 */
interface CriticalEngine {
    /**
     * The engine for a class: where words are positions, one that asks about one word after the other and needs nothing but
     * membership; elsewhere one that computes the words that matter.
     */
    static CriticalEngine of(HypothesisClass hypotheses, CriticalRules rules) {
        return hypotheses.domain().isPositional()
                ? new ScanningEngine(hypotheses, rules)
                : new ComputedEngine(hypotheses, rules);
    }

    /** Lets {@link #choose} pass over the words of a language, null for none. To be called before the first round. */
    void forbid(Language language);

    /** Takes in the word of a round, then lets in the hypothesis that becomes eligible. */
    void show(long word, int round);

    /** Whether some hypothesis is active. */
    boolean isActive();

    /** The least sure word. */
    long leastSure();

    /** Raises the cutoff to a word, if it is below. */
    void raise(long word);

    /** The index of the greatest critical hypothesis at the cutoff; some hypothesis must be active. */
    int greatestCritical();

    /**
     * Raises the cutoff beyond the word shown, and on until the greatest critical hypothesis has an admissible word.
     * Some hypothesis must be active.
     *
     * @return that word, the least one
     */
    long choose(long shown);

    /** Takes in the answer of the round. */
    void emit(long word);

    /** The state after the round; {@link Domain#NONE} stands for a cutoff below the first word. */
    Diagnostics diagnostics();
}
