package io.refeed.text;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The sets of states that a subset construction has met, numbered from 0 on as they were met. A set is put together and taken
 * apart state by state, each state counted as often as it is added; only a set not met before is written down.
 */
final class Subsets {
    /** Members of all sets together; each takes 4 bytes, and 10 while the list of them grows. */
    private static final int MOST_MEMBERS = 4_000_000;

    private static final int NONE = -1;

    private final WorkBudget work;
    private final IntArrayList members = new IntArrayList();
    private final IntArrayList starts = IntArrayList.of(0);
    private final Long2IntOpenHashMap byHash = new Long2IntOpenHashMap();

    /** For each set, one met before it that has the same hash. */
    private final IntArrayList sameHash = new IntArrayList();

    private final int[] counts;
    private final int[] places;
    private final int[] current;
    private int size;
    private long hash;

    /** @param states the number of all states */
    Subsets(int states, WorkBudget work) {
        this.work = work;
        this.counts = new int[states];
        this.places = new int[states];
        this.current = new int[states];
        byHash.defaultReturnValue(NONE);
    }

    /** Adds a state to the set in the making. */
    void add(int state) {
        if (counts[state]++ == 0) {
            places[state] = size;
            current[size++] = state;
            hash += HashCommon.mix(state + 1L);
        }
    }

    /** Takes a state away as often as it was added once. */
    void remove(int state) {
        if (--counts[state] == 0) {
            int last = current[--size];
            current[places[state]] = last;
            places[last] = places[state];
            hash -= HashCommon.mix(state + 1L);
        }
    }

    /** Whether the set in the making has no member. */
    boolean isEmpty() {
        return size == 0;
    }

    /** The number of the set in the making, which may be new. */
    int number() {
        work.spend(size + Limits.SUBSET_STEPS);
        int first = byHash.get(hash);
        for (int known = first; known != NONE; known = sameHash.getInt(known)) {
            if (isCurrent(known)) {
                return known;
            }
        }
        if (members.size() + size > MOST_MEMBERS) {
            throw Limits.tooLarge("the states that its pattern can be in at once are too many to write down");
        }
        int number = sameHash.size();
        byHash.put(hash, number);
        sameHash.add(first);
        members.addElements(members.size(), current, 0, size);
        starts.add(members.size());
        return number;
    }

    private boolean isCurrent(int set) {
        if (end(set) - begin(set) != size) {
            return false;
        }
        for (int i = begin(set); i < end(set); i++) {
            if (counts[member(i)] == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many sets were met. */
    int count() {
        return sameHash.size();
    }

    /** The place of a set's first member. */
    int begin(int set) {
        return starts.getInt(set);
    }

    /** One more than the place of a set's last member. */
    int end(int set) {
        return starts.getInt(set + 1);
    }

    int member(int place) {
        return members.getInt(place);
    }
}
