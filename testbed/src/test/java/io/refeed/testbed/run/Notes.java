package io.refeed.testbed.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a run tells while it goes on. Safe for use by several threads. */
final class Notes implements Progress {
    private final List<String> sentences = new CopyOnWriteArrayList<>();
    private volatile int round;

    @Override
    public void note(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void games(List<Standing> standings) {
        round = standings.stream().mapToInt(Standing::round).max().orElse(0);
    }

    /** The sentences so far. */
    List<String> sentences() {
        return sentences;
    }

    /** The furthest round of all games. */
    int round() {
        return round;
    }
}
