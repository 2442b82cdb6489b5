package io.refeed.strategy.generator.critical;

import io.refeed.game.Diagnostics;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;

/**
 * Raises the cutoff word by word. Asks nothing but membership questions, none of them twice, and up to round t at most
 * t(|S_t| + m_t).
 *
 * <p>Costs a round: the questions, one for each active hypothesis and new word below the cutoff, and about |V|^2/64
 * operations for each such word that not all of them contain. With a bounded number of active hypotheses rounds do not
 * grow dearer.
 */
final class ScanningEngine implements CriticalEngine {
    private final CriticalRules rules;
    private final Evidence evidence;
    private final CriticalSearch search;
    private int selected;
    private long questionsBefore;

    ScanningEngine(HypothesisClass hypotheses, CriticalRules rules) {
        this.rules = rules;
        this.evidence = new Evidence(rules);
        this.search = new CriticalSearch(hypotheses, rules, evidence);
    }

    @Override
    public void forbid(Language language) {
        evidence.forbid(language);
    }

    @Override
    public void show(long word, int round) {
        int shown = CriticalSearch.reachable(word);
        questionsBefore = search.questions();
        selected = 0;
        if (evidence.show(shown)) {
            search.refute(shown);
        }
        search.admit(round);
    }

    @Override
    public boolean isActive() {
        return search.active().size() > 0;
    }

    @Override
    public long leastSure() {
        return evidence.leastSure();
    }

    @Override
    public void raise(long word) {
        search.raise(CriticalSearch.reachable(word));
    }

    @Override
    public int greatestCritical() {
        selected = search.active().index(search.selected());
        return selected;
    }

    @Override
    public long choose(long shown) {
        search.raise((int) shown);
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
    public void emit(long word) {
        search.emit((int) word);
        evidence.emit((int) word);
    }

    @Override
    public Diagnostics diagnostics() {
        return search.diagnostics(selected, questionsBefore);
    }
}
