package io.refeed.testbed.result;

import io.refeed.game.Round;
import io.refeed.game.referee.RoundMeasures;
import io.refeed.game.referee.RoundObserver;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings rounds and their judgements together, each of which come in order, either ahead of the other: the targets of
 * some games are settled late.
 *
 * <p>Not safe for use by several threads.
 */
public final class RoundMatcher implements RoundObserver {
    private static final int INVALID = 1;
    private static final int REPEATED = 2;
    private static final int ECHOED = 4;
    private static final int OFF_TARGET = 8;

    private final Consumer<JudgedRound> sink;
    private final ArrayDeque<Round> rounds = new ArrayDeque<>();
    private final ArrayDeque<RoundMeasures> gauges = new ArrayDeque<>();
    private final IntArrayFIFOQueue judgements = new IntArrayFIFOQueue();

    /** @param sink takes the pairs, in order */
    public RoundMatcher(Consumer<JudgedRound> sink) {
        this.sink = sink;
    }

    /** Takes the next round. */
    public void round(Round round) {
        rounds.add(round);
        match();
    }

    @Override
    public void judged(int round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget) {
        judgements.enqueue((invalid ? INVALID : 0)
                | (repeated ? REPEATED : 0)
                | (echoed ? ECHOED : 0)
                | (offTarget ? OFF_TARGET : 0));
        match();
    }

    @Override
    public void measured(Supplier<RoundMeasures> gauge) {
        gauges.add(gauge.get());
    }

    /** The rounds that no one has judged. */
    public List<Round> unjudged() {
        return List.copyOf(rounds);
    }

    private void match() {
        while (!rounds.isEmpty() && !judgements.isEmpty()) {
            int marks = judgements.dequeueInt();
            sink.accept(new JudgedRound(
                    rounds.remove(),
                    (marks & INVALID) != 0,
                    (marks & REPEATED) != 0,
                    (marks & ECHOED) != 0,
                    (marks & OFF_TARGET) != 0,
                    gauges.poll()));
        }
    }
}
