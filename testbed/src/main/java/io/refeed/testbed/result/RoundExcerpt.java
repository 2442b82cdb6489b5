package io.refeed.testbed.result;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The rounds of a game that say most, for a page: the first, the last that were mistakes, and the last; the others are forgotten. */
final class RoundExcerpt {
    private static final int FIRST = 3;
    private static final int MISTAKES = 3;
    private static final int LAST = 2;

    private final List<JudgedRound> first = new ArrayList<>(FIRST);
    private final Deque<JudgedRound> mistakes = new ArrayDeque<>(MISTAKES + 1);
    private final Deque<JudgedRound> last = new ArrayDeque<>(LAST + 1);

    void add(JudgedRound judged) {
        if (first.size() < FIRST) {
            first.add(judged);
            return;
        }
        keep(judged, LAST, last);
        if (judged.mistake()) {
            keep(judged, MISTAKES, mistakes);
        }
    }

    private static void keep(JudgedRound judged, int most, Deque<JudgedRound> kept) {
        kept.addLast(judged);
        if (kept.size() > most) {
            kept.removeFirst();
        }
    }

    /** The rounds kept, in their order, each once. */
    List<JudgedRound> rounds() {
        return Stream.of(first, mistakes, last)
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparingInt(judged -> judged.round().round()))
                .toList();
    }
}
