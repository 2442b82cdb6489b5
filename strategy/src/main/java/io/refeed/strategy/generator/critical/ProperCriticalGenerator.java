package io.refeed.strategy.generator.critical;

import io.refeed.game.Diagnostics;
import io.refeed.game.ProperGenerator;
import io.refeed.language.HypothesisClass;
import java.util.Optional;

/**
 * Answers with the greatest critical hypothesis itself, at the cutoff max(t, x_1, ..., x_t); with hypothesis 1 while
 * none is consistent. Correct in the limit for finite classes; for infinite ones Theorem 7.1 defeats it.
 */
public final class ProperCriticalGenerator implements ProperGenerator {
    private final Evidence evidence;
    private final CriticalSearch search;
    private int round;
    private int selected;
    private long questionsBefore;

    /**
     * A generator for one game.
     *
     * @param hypotheses the class of the game
     */
    public ProperCriticalGenerator(HypothesisClass hypotheses) {
        CriticalRules rules = CriticalRules.kleinbergMullainathan(false);
        this.evidence = new Evidence(rules);
        this.search = new CriticalSearch(hypotheses, rules, evidence);
    }

    @Override
    public int answer(long word) {
        int shown = CriticalSearch.reachable(word);
        questionsBefore = search.questions();
        round++;
        if (evidence.show(shown)) {
            search.refute(shown);
        }
        search.admit(round);
        search.raise(Math.max(round, shown));
        selected = search.active().size() == 0 ? 0 : search.active().index(search.selected());
        return Math.max(1, selected);
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return Optional.of(search.diagnostics(selected, questionsBefore));
    }
}
