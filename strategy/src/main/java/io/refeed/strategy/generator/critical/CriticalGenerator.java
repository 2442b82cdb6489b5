package io.refeed.strategy.generator.critical;

import io.refeed.game.Diagnostics;
import io.refeed.game.ElementGenerator;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import java.util.Collection;
import java.util.Optional;

/**
 * Answers with words of the greatest critical hypothesis: the least admissible one up to a cutoff that rises until there
 * is one. How that is found, and what it costs, is up to a {@link CriticalEngine}.
 */
public final class CriticalGenerator implements ElementGenerator {
    private final CriticalRules rules;
    private final CriticalEngine engine;
    private int round;

    /** A generator on a fresh engine. */
    CriticalGenerator(CriticalRules rules, CriticalEngine engine) {
        this.rules = rules;
        this.engine = engine;
    }

    /** Witness Protection (Algorithm 2, Theorem 6.1), less the safeguards given. */
    public static CriticalGenerator witnessProtection(HypothesisClass hypotheses, Collection<Safeguard> without) {
        return of(hypotheses, CriticalRules.witnessProtection(without));
    }

    /**
     * The algorithm of Kleinberg and Mullainathan (2024), which takes every word shown for true.
     *
     * @param endpoint whether only the cutoff may be the answer (the printed algorithm), not every word up to it
     */
    public static CriticalGenerator kleinbergMullainathan(HypothesisClass hypotheses, boolean endpoint) {
        return of(hypotheses, CriticalRules.kleinbergMullainathan(endpoint));
    }

    private static CriticalGenerator of(HypothesisClass hypotheses, CriticalRules rules) {
        return new CriticalGenerator(rules, CriticalEngine.of(hypotheses, rules));
    }

    /**
     * Keeps the generator from choosing words of a language. To be called before the first round.
     *
     * @param forbidden the words, null for none; a fixed fallback is no choice
     * @return this generator
     */
    public CriticalGenerator avoiding(Language forbidden) {
        engine.forbid(forbidden);
        return this;
    }

    @Override
    public long answer(long word) {
        round++;
        engine.show(word, round);
        long answer = engine.isActive() ? engine.choose(word) : fallback(word);
        engine.emit(answer);
        return answer;
    }

    private long fallback(long word) {
        if (rules.fallback() == CriticalRules.Fallback.LEAST_SURE) {
            return engine.leastSure();
        }
        engine.raise(word);
        return Domain.FIRST;
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return Optional.of(engine.diagnostics());
    }
}
