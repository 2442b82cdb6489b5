package io.refeed.auditor.audit;

import io.refeed.protocol.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Orders in which a task may come upon the records of a tape: each topic in the order of its offsets. */
public final class Shuffle {
    private Shuffle() {}

    public static List<RawRecord> of(Tape tape, Random random) {
        List<Deque<RawRecord>> topics = new ArrayList<>();
        for (Topic topic : Tape.TOPICS) {
            if (!tape.topic(topic).isEmpty()) {
                topics.add(new ArrayDeque<>(tape.topic(topic)));
            }
        }
        List<RawRecord> order = new ArrayList<>();
        while (!topics.isEmpty()) {
            Deque<RawRecord> next = topics.get(random.nextInt(topics.size()));
            for (int run = 1 + random.nextInt(5); run > 0 && !next.isEmpty(); run--) {
                order.add(next.remove());
            }
            topics.removeIf(Deque::isEmpty);
        }
        return order;
    }
}
