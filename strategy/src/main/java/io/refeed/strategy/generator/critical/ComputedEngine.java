package io.refeed.strategy.generator.critical;

import io.refeed.game.BudgetException;
import io.refeed.game.Diagnostics;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes from the languages themselves where criticality changes and which word is admissible, so that a round costs the
 * same however far out its words lie.
 *
 * <p>A hypothesis i is critical at cutoff m if m lies before its bound b_i, its least separator from an active one before
 * it. So the greatest one critical at the first cutoff stays that up to its bound; if its least admissible word y lies
 * before the bound, y is the answer, at the first cutoff or at y, whichever is later; else the search goes on from the
 * bound. Whether a word up to the cutoff is a witness does not depend on the cutoff: it is if it separates a pair at all.
 *
 * <p>Costs about |V|^2 operations on languages for a hypothesis that is let in, |V|^2 comparisons for one that goes, and
 * |V| and a few operations on languages a round.
 */
final class ComputedEngine implements CriticalEngine {
    private final HypothesisClass hypotheses;
    private final Domain domain;
    private final CriticalRules rules;
    private final WordEvidence evidence;
    private final List<Contender> active = new ArrayList<>();

    /** The separators that criticality goes by. */
    private final Separators criticality;

    /** The separators that are never answered, or null. */
    private final Separators protection;

    private Language forbidden;
    private long cutoff;
    private int selected;

    ComputedEngine(HypothesisClass hypotheses, CriticalRules rules) {
        this.hypotheses = hypotheses;
        this.domain = hypotheses.domain();
        this.rules = rules;
        this.evidence = new WordEvidence(domain, rules);
        Separators modulo = new Separators(domain, evidence.emitted());
        this.criticality = rules.moduloOutputs() ? modulo : new Separators(domain, LongSets.EMPTY_SET);
        this.protection = rules.protection() ? modulo : null;
    }

    @Override
    public void forbid(Language language) {
        forbidden = language;
    }

    @Override
    public void show(long word, int round) {
        selected = 0;
        if (evidence.show(word)) {
            refute(word);
        }
        if (round <= hypotheses.size()) {
            admit(round);
        }
    }

    private void refute(long word) {
        for (int place = active.size() - 1; place >= 0; place--) {
            if (!active.get(place).language().contains(word)) {
                active.remove(place);
                criticality.leave(place, protection == criticality ? this::rewind : freed -> {});
                if (isApart()) {
                    protection.leave(place, this::rewind);
                }
            }
        }
    }

    private void rewind(long freed) {
        if (!evidence.isTaken(freed)) {
            active.forEach(contender -> contender.rewind(freed, domain));
        }
    }

    /** Whether witnesses are kept apart from what criticality needs. */
    private boolean isApart() {
        return protection != null && protection != criticality;
    }

    private void admit(int index) {
        Language language = hypotheses.language(index);
        if (!evidence.sureWords().longStream().allMatch(language::contains)) {
            return;
        }
        criticality.enter(language);
        if (isApart()) {
            protection.enter(language);
        }
        try {
            active.add(new Contender(index, language, forbidden));
        } catch (LanguageTooLargeException e) {
            throw new BudgetException("the filter on hypothesis " + index + ": " + e.getMessage());
        }
    }

    @Override
    public boolean isActive() {
        return !active.isEmpty();
    }

    @Override
    public long leastSure() {
        return evidence.leastSure();
    }

    @Override
    public void raise(long word) {
        if (domain.compare(word, cutoff) > 0) {
            cutoff = word;
        }
    }

    @Override
    public int greatestCritical() {
        selected = active.get(criticalFrom(active.size() - 1, cutoff)).index();
        return selected;
    }

    /** The greatest place, from one downwards, whose hypothesis is critical at a cutoff; the least one always is. */
    private int criticalFrom(int place, long at) {
        int critical = place;
        while (!isBefore(at, criticality.bound(critical))) {
            critical--;
        }
        return critical;
    }

    private boolean isBefore(long word, long bound) {
        return bound == Domain.NONE || domain.compare(word, bound) < 0;
    }

    @Override
    public long choose(long shown) {
        raise(shown);
        long first = domain.all().next(cutoff);
        if (first == Domain.NONE) {
            throw new BudgetException("the cutoff would be beyond the longest words of the domain");
        }
        int place = active.size() - 1;
        while (true) {
            place = criticalFrom(place, first);
            Contender contender = active.get(place);
            long bound = criticality.bound(place);
            long word = rules.endpoint() ? contender.from(first) : candidate(contender);
            if (word != Domain.NONE && isBefore(word, bound)) {
                cutoff = domain.compare(word, first) > 0 ? word : first;
                selected = contender.index();
                return word;
            }
            if (bound == Domain.NONE) {
                throw new BudgetException("hypothesis " + contender.index()
                        + " has no admissible word within the bounds" + " of the domain");
            }
            first = bound;
        }
    }

    /** The least word of a hypothesis that may be the answer, {@link Domain#NONE} if there is none. */
    private long candidate(Contender contender) {
        while (evidence.isTaken(contender.cursor())
                || (protection != null && protection.contains(contender.cursor()))) {
            contender.pass();
        }
        return contender.cursor();
    }

    @Override
    public void emit(long word) {
        evidence.emit(word);
        if (rules.moduloOutputs()) {
            criticality.ignore(word);
        }
        if (isApart()) {
            protection.ignore(word);
        }
    }

    @Override
    public Diagnostics diagnostics() {
        IntArrayList indices = new IntArrayList(active.size());
        active.forEach(contender -> indices.add(contender.index()));
        return new Diagnostics(
                indices, selected, cutoff, witnesses(), evidence.sureWords().size(), Diagnostics.UNCOUNTED);
    }

    private LongArrayList witnesses() {
        LongArrayList witnesses = new LongArrayList();
        if (protection != null) {
            for (long word : protection.words()) {
                if (domain.compare(word, cutoff) <= 0) {
                    witnesses.add(word);
                }
            }
            witnesses.sort(domain::compare);
        }
        return witnesses;
    }
}
