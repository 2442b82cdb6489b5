package io.refeed.text;

/**
 * A partition of the numbers below n that is refined by marking some of them and then splitting each set that has both
 * marked and unmarked ones; the smaller part becomes the new set. A. Valmari, Fast brief practical DFA minimization,
 * Information Processing Letters 112 (2012).
 */
final class Partition {
    private final int[] elements;
    private final int[] places;
    private final int[] sets;
    private final int[] firsts;
    private final int[] ends;
    private final int[] marked;
    private final int[] touched;
    private int touchedSets;
    private int size;

    /** One set of the numbers below {@code n}, none if {@code n} is 0. */
    Partition(int n) {
        elements = new int[n];
        places = new int[n];
        sets = new int[n];
        firsts = new int[n];
        ends = new int[n];
        marked = new int[n];
        touched = new int[n];
        for (int i = 0; i < n; i++) {
            elements[i] = i;
            places[i] = i;
        }
        size = Math.min(n, 1);
        if (n > 0) {
            ends[0] = n;
        }
    }

    /** One set for each key, the keys being below a number. */
    static Partition byKey(int[] keys, int bound) {
        Partition partition = new Partition(keys.length);
        int[] next = new int[bound + 1];
        for (int key : keys) {
            next[key + 1]++;
        }
        partition.size = 0;
        int[] setOf = new int[bound];
        for (int key = 0; key < bound; key++) {
            int count = next[key + 1];
            next[key + 1] += next[key];
            if (count > 0) {
                setOf[key] = partition.size;
                partition.firsts[partition.size] = next[key];
                partition.ends[partition.size++] = next[key + 1];
            }
        }
        for (int i = 0; i < keys.length; i++) {
            int place = next[keys[i]]++;
            partition.elements[place] = i;
            partition.places[i] = place;
            partition.sets[i] = setOf[keys[i]];
        }
        return partition;
    }

    /** The number of sets. */
    int size() {
        return size;
    }

    int set(int element) {
        return sets[element];
    }

    /** The place of a set's first element. */
    int first(int set) {
        return firsts[set];
    }

    /** One more than the place of a set's last element. */
    int end(int set) {
        return ends[set];
    }

    int element(int place) {
        return elements[place];
    }

    /** Marks an element that is not marked yet. */
    void mark(int element) {
        int set = sets[element];
        int from = places[element];
        int to = firsts[set] + marked[set];
        elements[from] = elements[to];
        places[elements[from]] = from;
        elements[to] = element;
        places[element] = to;
        if (marked[set]++ == 0) {
            touched[touchedSets++] = set;
        }
    }

    /** Splits what is partly marked, and takes all marks away. */
    void split() {
        while (touchedSets > 0) {
            int set = touched[--touchedSets];
            int middle = firsts[set] + marked[set];
            if (middle < ends[set]) {
                if (marked[set] <= ends[set] - middle) {
                    firsts[size] = firsts[set];
                    ends[size] = middle;
                    firsts[set] = middle;
                } else {
                    firsts[size] = middle;
                    ends[size] = ends[set];
                    ends[set] = middle;
                }
                for (int i = firsts[size]; i < ends[size]; i++) {
                    sets[elements[i]] = size;
                }
                marked[size++] = 0;
            }
            marked[set] = 0;
        }
    }
}
