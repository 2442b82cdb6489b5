package io.refeed.strategy.generator.critical;

import io.refeed.game.BudgetException;
import io.refeed.game.Diagnostics;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * The active hypotheses and what is known about them up to a cutoff that never falls; every question is asked once.
 *
 * <p>Asked are: a new hypothesis about the sure words, until it lacks one, then about the words up to the cutoff; the
 * active ones about each word that the cutoff reaches, and about sure words beyond it.
 */
final class CriticalSearch {
    /** The greatest cutoff: beyond it, membership questions alone are too slow a way to find a word. */
    static final int LIMIT = 1 << 26;

    private final Oracle oracle;
    private final Evidence evidence;
    private final ActiveSet active = new ActiveSet();

    /** Separations by words that were not emitted, or null if nothing depends on them. */
    private final Separations modulo;

    /** The separations that criticality goes by. */
    private final Separations criticality;

    /** The separations whose witnesses are protected, or null. */
    private final Separations protection;

    private final Bits lacking = new Bits();
    private int cutoff;

    CriticalSearch(HypothesisClass hypotheses, CriticalRules rules, Evidence evidence) {
        this.oracle = new Oracle(hypotheses);
        this.evidence = evidence;
        this.modulo =
                rules.moduloOutputs() || rules.protection() ? Separations.modulo(active, evidence.emitted()) : null;
        this.criticality = rules.moduloOutputs() ? modulo : Separations.plain(active);
        this.protection = rules.protection() ? modulo : null;
    }

    /** The position of a word of the stream, if the search can go that far. */
    static int reachable(long word) {
        if (word > LIMIT) {
            throw new BudgetException("cutoff beyond 2^26: the word shown is at position " + word);
        }
        return (int) word;
    }

    /** A word has become sure: hypotheses that lack it cease to be active. */
    void refute(int word) {
        Bits slots = active.slots();
        lacking.clear();
        for (int slot = slots.next(0); slot >= 0; slot = slots.next(slot + 1)) {
            boolean member = word <= cutoff ? active.row(slot).get(word) : oracle.ask(active.language(slot), word);
            if (!member) {
                lacking.set(slot);
            }
        }
        int gone = lacking.size();
        if (gone == active.size()) {
            clear();
        } else if (gone > 0) {
            remove(lacking);
        }
    }

    private void clear() {
        active.clear();
        criticality.clear();
        if (protection != null) {
            protection.clear();
        }
    }

    private void remove(Bits gone) {
        for (int slot = gone.next(0); slot >= 0; slot = gone.next(slot + 1)) {
            active.remove(slot);
            criticality.leave(slot);
            if (protects()) {
                protection.leave(slot);
            }
        }
        if (protection != null) {
            active.rewind(protection.witnesses().takeLeastFreed());
        }
        if (active.isSparse()) {
            int[] old = active.compact();
            criticality.compact(old);
            if (protects()) {
                protection.compact(old);
            }
        }
    }

    /** Whether witnesses are kept apart from what criticality needs. */
    private boolean protects() {
        return protection != null && protection != criticality;
    }

    /** The hypothesis becomes eligible: active if it contains every sure word. */
    void admit(int index) {
        if (index > oracle.size()) {
            return;
        }
        Language language = oracle.language(index);
        for (int i = 0; i < evidence.sureWords().size(); i++) {
            if (!oracle.ask(language, evidence.sureWords().getInt(i))) {
                return;
            }
        }
        int slot = active.add(index, language);
        for (int word = 1; word <= cutoff; word++) {
            if (!evidence.settles(word)) {
                if (oracle.ask(language, word)) {
                    active.row(slot).set(word);
                } else {
                    criticality.lacks(word);
                    if (protects()) {
                        protection.lacks(word);
                    }
                }
            }
        }
        criticality.enter(slot);
        if (protects()) {
            protection.enter(slot);
        }
    }

    /** Raises the cutoff, if it is below. */
    void raise(int to) {
        if (active.size() == 0) {
            cutoff = Math.max(cutoff, to);
        }
        while (cutoff < to) {
            step();
        }
    }

    /** Raises the cutoff by one. */
    void step() {
        if (cutoff == LIMIT) {
            throw new BudgetException("cutoff beyond 2^26: no answer up to there");
        }
        cutoff++;
        if (evidence.settles(cutoff)) {
            return;
        }
        lacking.clear();
        Bits slots = active.slots();
        for (int slot = slots.next(0); slot >= 0; slot = slots.next(slot + 1)) {
            if (oracle.ask(active.language(slot), cutoff)) {
                active.row(slot).set(cutoff);
            } else {
                lacking.set(slot);
            }
        }
        criticality.reach(cutoff, lacking);
        if (protects()) {
            protection.reach(cutoff, lacking);
        }
    }

    /** The slot of the greatest critical hypothesis. */
    int selected() {
        return criticality.greatestCritical();
    }

    /** Whether the hypothesis contains the word at the cutoff, which must not be sure. */
    boolean reaches(int slot) {
        return active.row(slot).get(cutoff);
    }

    /** The least word of a hypothesis up to the cutoff that may be the answer, 0 if there is none. */
    int candidate(int slot) {
        Bits row = active.row(slot);
        int at = active.cursor(slot) >> 6;
        long mask = -1L << active.cursor(slot);
        for (; at <= cutoff >> 6; at++) {
            long words = row.word(at) & ~evidence.taken().word(at) & mask;
            if (protection != null) {
                words &= ~protection.witnesses().words().word(at);
            }
            if (words != 0) {
                int word = (at << 6) + Long.numberOfTrailingZeros(words);
                active.moveCursor(slot, word);
                return word;
            }
            mask = -1L;
        }
        active.moveCursor(slot, cutoff + 1);
        return 0;
    }

    /** A word is answered; to be told before {@link Evidence#emit}. */
    void emit(int word) {
        if (modulo != null) {
            modulo.ignore(word);
        }
    }

    /**
     * The state of the search.
     *
     * @param selected the hypothesis chosen, 0 if none
     * @param before the number of questions asked before the round
     */
    Diagnostics diagnostics(int selected, long before) {
        return new Diagnostics(
                active.indices(),
                selected,
                cutoff,
                witnesses(),
                evidence.sureWords().size(),
                questions() - before);
    }

    private LongArrayList witnesses() {
        LongArrayList witnesses = new LongArrayList();
        if (protection != null) {
            Bits words = protection.witnesses().words();
            for (int word = words.next(0); word >= 0; word = words.next(word + 1)) {
                witnesses.add(word);
            }
        }
        return witnesses;
    }

    ActiveSet active() {
        return active;
    }

    int cutoff() {
        return cutoff;
    }

    long questions() {
        return oracle.questions();
    }
}
