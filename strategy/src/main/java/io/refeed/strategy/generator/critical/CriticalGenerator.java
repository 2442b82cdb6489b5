package io.refeed.strategy.generator.critical;

import io.refeed.game.Diagnostics;
import io.refeed.game.ElementGenerator;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import java.util.Collection;
import java.util.Optional;

/**
 * Answers with words of the greatest critical hypothesis: the least admissible one up to a cutoff that rises until there
 * is one. Asks nothing but membership questions, none of them twice, and up to round t at most t(|S_t| + m_t).
 *
 * <p>Costs a round: the questions, one for each active hypothesis and new word below the cutoff, and about |V|^2/64
 * operations for each such word that not all of them contain. With a bounded number of active hypotheses rounds do not
 * grow dearer.
 */
public final class CriticalGenerator implements ElementGenerator {
    private final CriticalRules rules;
    private final Evidence evidence;
    private final CriticalSearch search;
    private int round;
    private int selected;
    private long questionsBefore;

    private CriticalGenerator(HypothesisClass hypotheses, CriticalRules rules) {
        this.rules = rules;
        this.evidence = new Evidence(rules);
        this.search = new CriticalSearch(hypotheses, rules, evidence);
    }

    /** Witness Protection (Algorithm 2, Theorem 6.1), less the safeguards given. */
    public static CriticalGenerator witnessProtection(HypothesisClass hypotheses, Collection<Safeguard> without) {
        return new CriticalGenerator(hypotheses, CriticalRules.witnessProtection(without));
    }

    /**
     * The algorithm of Kleinberg and Mullainathan (2024), which takes every word shown for true.
     *
     * @param endpoint whether only the cutoff may be the answer (the printed algorithm), not every word up to it
     */
    public static CriticalGenerator kleinbergMullainathan(HypothesisClass hypotheses, boolean endpoint) {
        return new CriticalGenerator(hypotheses, CriticalRules.kleinbergMullainathan(endpoint));
    }

    /**
     * Keeps the generator from choosing words of a language. To be called before the first round.
     *
     * @param forbidden the words, null for none; a fixed fallback is no choice
     * @return this generator
     */
    public CriticalGenerator avoiding(Language forbidden) {
        evidence.forbid(forbidden);
        return this;
    }

    @Override
    public long answer(long word) {
        int shown = CriticalSearch.reachable(word);
        questionsBefore = search.questions();
        round++;
        if (evidence.show(shown)) {
            search.refute(shown);
        }
        search.admit(round);
        int answer = search.active().size() == 0 ? fallback(shown) : find(shown);
        search.emit(answer);
        evidence.emit(answer);
        return answer;
    }

    private int fallback(int shown) {
        selected = 0;
        if (rules.fallback() == CriticalRules.Fallback.LEAST_SURE) {
            return evidence.leastSure();
        }
        search.raise(shown);
        return 1;
    }

    private int find(int shown) {
        search.raise(shown);
        while (true) {
            search.step();
            evidence.reach(search.cutoff());
            int slot = search.selected();
            int answer = rules.endpoint() ? endpoint(slot) : search.candidate(slot);
            if (answer > 0) {
                selected = search.active().index(slot);
                return answer;
            }
        }
    }

    private int endpoint(int slot) {
        return search.reaches(slot) && !evidence.forbids(search.cutoff()) ? search.cutoff() : 0;
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return Optional.of(search.diagnostics(selected, questionsBefore));
    }
}
