package io.refeed.strategy.generator.critical;

import io.refeed.game.Diagnostics;
import io.refeed.game.ElementGenerator;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The algorithms of Kleinberg and Mullainathan and of Witness Protection as they are printed, set by set, with no thought
 * of cost: what the engine is compared with.
 */
final class Literal implements ElementGenerator {
    private final HypothesisClass hypotheses;
    private final CriticalRules rules;
    private final TreeSet<Long> shown = new TreeSet<>();
    private final TreeSet<Long> sure = new TreeSet<>();
    private final Set<Long> outputs = new HashSet<>();
    private Language forbidden = PeriodicSet.finite();
    private long cutoff;
    private int round;

    private List<Integer> active = List.of();
    private int selected;
    private TreeSet<Long> witnesses = new TreeSet<>();

    private Literal(HypothesisClass hypotheses, CriticalRules rules) {
        this.hypotheses = hypotheses;
        this.rules = rules;
    }

    static Literal witnessProtection(HypothesisClass hypotheses, Collection<Safeguard> without) {
        return new Literal(hypotheses, CriticalRules.witnessProtection(without));
    }

    static Literal kleinbergMullainathan(HypothesisClass hypotheses, boolean endpoint) {
        return new Literal(hypotheses, CriticalRules.kleinbergMullainathan(endpoint));
    }

    static Literal of(HypothesisClass hypotheses, CriticalRules rules) {
        return new Literal(hypotheses, rules);
    }

    /** The same, but its final choice passes over the words of a language. */
    Literal avoiding(Language language) {
        forbidden = language;
        return this;
    }

    @Override
    public long answer(long word) {
        round++;
        shown.add(word);
        if (!rules.cleaning() || !outputs.contains(word)) {
            sure.add(word);
        }
        active = new ArrayList<>();
        for (int i = 1; i <= Math.min(round, hypotheses.size()); i++) {
            if (sure.stream().allMatch(hypotheses.language(i)::contains)) {
                active.add(i);
            }
        }
        long answer = active.isEmpty() ? fallback(word) : find(word);
        outputs.add(answer);
        return answer;
    }

    private long fallback(long word) {
        selected = 0;
        witnesses = new TreeSet<>();
        if (rules.fallback() == CriticalRules.Fallback.LEAST_SURE) {
            return sure.first();
        }
        cutoff = Math.max(cutoff, word);
        return 1;
    }

    private long find(long word) {
        cutoff = Math.max(cutoff, word);
        while (true) {
            cutoff++;
            select();
            NavigableSet<Long> admissible = prefix(selected);
            admissible.removeAll(sure);
            admissible.removeAll(rules.avoidance() ? outputs : shown);
            admissible.removeAll(witnesses);
            admissible.removeIf(forbidden::contains);
            if (rules.endpoint()) {
                admissible.removeIf(y -> y < cutoff);
            }
            if (!admissible.isEmpty()) {
                return admissible.first();
            }
        }
    }

    private void select() {
        witnesses = new TreeSet<>();
        for (int i : active) {
            boolean critical = true;
            for (int j : active) {
                if (j >= i) {
                    break;
                }
                NavigableSet<Long> difference = prefix(i);
                difference.removeIf(hypotheses.language(j)::contains);
                TreeSet<Long> moduloOutputs = new TreeSet<>(difference);
                moduloOutputs.removeAll(outputs);
                critical &= (rules.moduloOutputs() ? moduloOutputs : difference).isEmpty();
                if (rules.protection() && !moduloOutputs.isEmpty()) {
                    witnesses.add(moduloOutputs.first());
                }
            }
            if (critical) {
                selected = i;
            }
        }
    }

    /** h_i[m]. */
    private NavigableSet<Long> prefix(int index) {
        TreeSet<Long> prefix = new TreeSet<>();
        for (long y = 1; y <= cutoff; y++) {
            if (hypotheses.language(index).contains(y)) {
                prefix.add(y);
            }
        }
        return prefix;
    }

    /** The sure words of the last round. */
    Set<Long> sure() {
        return sure;
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return Optional.of(new Diagnostics(
                new IntArrayList(active), selected, cutoff, new LongArrayList(witnesses), sure.size(), 0));
    }
}
