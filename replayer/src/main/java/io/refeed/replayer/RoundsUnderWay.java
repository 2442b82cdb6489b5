package io.refeed.replayer;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the rounds in order on their way from the adversary to the player: first chosen, then proposed (the provenance is
 * in the log or on its way there), then confirmed (the word is out and answers to it count). Not safe for use by several
 * threads.
 */
final class RoundsUnderWay {
    private static final int MOST_PROPOSED = 1000;

    private final Deque<ChosenRound> proposed = new ArrayDeque<>();
    private ChosenRound toPropose;
    private int lastChosen;
    private int lastConfirmed;
    private long lastSeen;

    /** Whether there is room for another round. */
    boolean hasRoom() {
        return toPropose == null && proposed.size() < MOST_PROPOSED;
    }

    /** The adversary has chosen the next round. */
    void choose(ChosenRound round) {
        toPropose = round;
        lastChosen = round.round();
        lastSeen = round.seen().offset();
    }

    /** The round to be proposed next, null if there is none. */
    ChosenRound toPropose() {
        return toPropose;
    }

    /** The round to be proposed next is proposed. */
    void propose() {
        proposed.add(toPropose);
        toPropose = null;
    }

    /** The round to be confirmed next, null if there is none. */
    ChosenRound toConfirm() {
        return proposed.peek();
    }

    /**
     * The round to be confirmed next is confirmed.
     *
     * @param seen from where on answers to it count by the log
     */
    void confirm(long seen) {
        lastConfirmed = proposed.remove().round();
        lastSeen = Math.max(lastSeen, seen);
    }

    /** The last round that the adversary has chosen, 0 if none. */
    int lastChosen() {
        return lastChosen;
    }

    /** The last round whose word is out, 0 if none. */
    int lastConfirmed() {
        return lastConfirmed;
    }

    /** Whether the words of all rounds that were chosen are out. */
    boolean allConfirmed() {
        return lastConfirmed == lastChosen;
    }

    /** From where on answers to the last round count, as far as it is known. */
    long lastSeen() {
        return lastSeen;
    }
}
