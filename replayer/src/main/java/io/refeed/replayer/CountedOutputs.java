package io.refeed.replayer;

import io.refeed.game.Answer;
import io.refeed.game.Outputs;
import io.refeed.game.Reply;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Finds the answers that count among the records of a player, which come in the order of their offsets: of each round the
 * first at or after the round's {@code seen}.
 *
 * <p>What it finds depends on the log alone. An answer to a round that is not open yet is kept, since its {@code seen} may
 * turn out to lie before it (another replayer may have written it); and answers are passed on to the adversary by offset,
 * not as they were found. Not safe for use by several threads.
 */
final class CountedOutputs {
    /** More answers to rounds to come than this are not kept; no player that waits for its words writes any. */
    static final int MOST_AHEAD = 4096;

    private static final long CLOSED = -1;

    private final Int2LongOpenHashMap open = new Int2LongOpenHashMap();
    private final List<Placed> ahead = new ArrayList<>();
    private final Queue<Placed> counted = new PriorityQueue<>(Comparator.comparingLong(Placed::offset));
    private final BitSet beyondPrefix = new BitSet();

    private int lastOpened;
    private int prefix;
    private int count;
    private long lastOffset = -1;
    private Placed resignation;

    CountedOutputs() {
        open.defaultReturnValue(CLOSED);
    }

    /** Opens the next round: answers to it count from an offset on. */
    void open(int round, long seen) {
        lastOpened = round;
        open.put(round, seen);
        if (ahead.isEmpty()) {
            return;
        }
        for (Iterator<Placed> i = ahead.iterator(); i.hasNext(); ) {
            Placed answer = i.next();
            if (answer.round() == round) {
                i.remove();
                judge(answer);
            }
        }
    }

    /** Takes the next record of the player. */
    void take(Placed answer) {
        if (answer.round() <= lastOpened) {
            judge(answer);
        } else if (ahead.size() < MOST_AHEAD) {
            ahead.add(answer);
        }
    }

    private void judge(Placed answer) {
        long seen = open.get(answer.round());
        if (seen == CLOSED || answer.offset() < seen) {
            return;
        }
        if (answer.isResignation()) {
            if (resignation == null) {
                resignation = answer;
            }
            return;
        }
        open.remove(answer.round());
        count++;
        lastOffset = Math.max(lastOffset, answer.offset());
        counted.add(answer);
        if (answer.round() != prefix + 1) {
            beyondPrefix.set(answer.round());
            return;
        }
        prefix++;
        while (!beyondPrefix.isEmpty() && beyondPrefix.get(prefix + 1)) {
            prefix++;
            beyondPrefix.clear(prefix);
        }
    }

    /** Whether there is an answer, which may or may not count, to a round up to the one given that is not open yet. */
    boolean ahead(int upTo) {
        for (Placed answer : ahead) {
            if (answer.round() <= upTo) {
                return true;
            }
        }
        return false;
    }

    /** Passes on the answers that count and lie before an offset, in the order of their offsets. */
    void passOn(long before, Outputs outputs) {
        while (!counted.isEmpty() && counted.peek().offset() < before) {
            Placed answer = counted.remove();
            outputs.add(answer.round(), answer.reply());
        }
    }

    /** How many rounds from the first on are answered. */
    int prefix() {
        return prefix;
    }

    /** The number of answered rounds. */
    int count() {
        return count;
    }

    /** The offset after the last answer that counts, 0 if there is none. */
    long afterLast() {
        return lastOffset + 1;
    }

    /** The record by which the player gave up a round that was open, or null. */
    Placed resignation() {
        return resignation;
    }

    /** A record of the player. */
    record Placed(long offset, int round, Reply reply) {
        boolean isResignation() {
            return reply.answer() instanceof Answer.Resigned;
        }
    }
}
