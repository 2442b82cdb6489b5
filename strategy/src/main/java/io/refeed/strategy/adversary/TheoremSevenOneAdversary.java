package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Target;
import io.refeed.language.DiagonalTable;
import io.refeed.language.HypothesisClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the table of Theorem 7.1 and shows its least free word that was not shown: first, before the game, a universal
 * column and a trap; after each answer but 1 its diagonal column and a new trap, which frees the one before; after every
 * answer a universal column. All words shown are in hypothesis 1 and in the final trap, the two targets.
 */
final class TheoremSevenOneAdversary implements Adversary {
    private final DiagonalTable table;
    private final HypothesisClass hypotheses;
    private final LongHeapPriorityQueue freed = new LongHeapPriorityQueue();
    private final IntArrayList answers = new IntArrayList();
    /** Every free word up to here was shown, but for those {@link #freed} since. */
    private long frontier;

    private int notOne;
    private int lastNotOne;
    private List<Target> targets = List.of();
    private Map<String, Object> findings = Map.of();

    TheoremSevenOneAdversary(DiagonalTable table) {
        this.table = table;
        this.hypotheses = table.hypotheses();
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        readAnswers(outputs);
        if (!freed.isEmpty()) {
            return Choice.enumeration(freed.dequeueLong(), 0);
        }
        do {
            if (frontier >= table.columns()) {
                throw new BudgetException("no column is left to show before the answer to round " + (round - 1));
            }
            frontier++;
        } while (!table.isFree(frontier));
        return Choice.enumeration(frontier, 0);
    }

    private void readAnswers(Outputs outputs) {
        while (outputs.has(answers.size() + 1)) {
            int round = answers.size() + 1;
            outputs.questions(round).ifPresent(asked -> table.asked(asked.index(), asked.column()));
            answer(round, (int) outputs.at(round));
        }
    }

    private void answer(int round, int index) {
        long trapColumn = table.trapColumn();
        table.answered(index);
        answers.add(index);
        if (index > 1) {
            notOne++;
            lastNotOne = round;
            if (trapColumn != DiagonalTable.NONE && trapColumn <= frontier) {
                freed.enqueue(trapColumn);
            }
        }
    }

    @Override
    public void end(Outputs outputs) {
        readAnswers(outputs);
        Target first = target(1);
        targets = table.trap() == DiagonalTable.NONE ? List.of(first) : List.of(first, target(table.trap()));
        findings = count();
    }

    private Target target(int index) {
        return new Target(hypotheses.name(index), hypotheses.language(index), hypotheses.form(index));
    }

    @Override
    public List<Target> targets() {
        return targets;
    }

    @Override
    public Optional<HypothesisClass> hypotheses() {
        return Optional.of(hypotheses);
    }

    @Override
    public Map<String, Object> findings() {
        return findings;
    }

    private Map<String, Object> count() {
        Map<String, Object> counters = new LinkedHashMap<>();
        counters.put("notOne", (long) notOne);
        counters.put("lastNotOne", (long) lastNotOne);
        counters.put("againstOne", mistakes(0, targets.get(0)));
        counters.put("againstTrapSince", targets.size() > 1 ? mistakes(lastNotOne, targets.get(1)) : 0);
        counters.put("trap", targets.size() > 1 ? targets.get(1).name() : null);
        counters.put("columns", table.columns());
        return Map.of("counters", counters);
    }

    /** The number of answers after a round that are not contained in a target. */
    private long mistakes(int after, Target target) {
        Map<Integer, Boolean> contained = new HashMap<>(Map.of((int) Outputs.NONE, false));
        return answers.intStream()
                .skip(after)
                .filter(answer -> !contained.computeIfAbsent(
                        answer, index -> hypotheses.language(index).isSubsetOf(target.language())))
                .count();
    }

    @Override
    public Optional<Map<String, Object>> table() {
        return Optional.of(table.tree());
    }
}
