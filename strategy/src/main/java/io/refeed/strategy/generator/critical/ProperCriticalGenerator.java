package io.refeed.strategy.generator.critical;

import io.refeed.game.BudgetException;
import io.refeed.game.Diagnostics;
import io.refeed.game.ProperGenerator;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import java.util.Optional;

/**
 * Answers with the greatest critical hypothesis itself, at the cutoff max(t, x_1, ..., x_t); with hypothesis 1 while
 * none is consistent. Correct in the limit for finite classes; for infinite ones Theorem 7.1 defeats it.
 */
public final class ProperCriticalGenerator implements ProperGenerator {
    private final Language words;
    private final CriticalEngine engine;
    private int round;

    /** The word at position t. */
    private long reached;

    /**
     * A generator for one game.
     *
     * @param hypotheses the class of the game
     */
    public ProperCriticalGenerator(HypothesisClass hypotheses) {
        this(hypotheses, CriticalEngine.of(hypotheses, CriticalRules.kleinbergMullainathan(false)));
    }

    /** A generator on a fresh engine. */
    ProperCriticalGenerator(HypothesisClass hypotheses, CriticalEngine engine) {
        this.words = hypotheses.domain().all();
        this.engine = engine;
    }

    @Override
    public int answer(long word) {
        round++;
        engine.show(word, round);
        reached = words.next(reached);
        if (reached == Domain.NONE) {
            throw new BudgetException(
                    "the domain has no word at position " + round + ", the least cutoff of this round");
        }
        engine.raise(reached);
        engine.raise(word);
        return engine.isActive() ? engine.greatestCritical() : 1;
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return Optional.of(engine.diagnostics());
    }
}
