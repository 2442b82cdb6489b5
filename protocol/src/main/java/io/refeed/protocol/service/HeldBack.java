package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records of games that nobody has announced yet: topics are not ordered among themselves, so a word may come before
 * its game's card. When there are too many, the newest are dropped. Not safe for use by several threads.
 */
public final class HeldBack {
    private static final Logger LOG = LoggerFactory.getLogger(HeldBack.class);

    private final Map<String, Queue<Held>> games = new HashMap<>();
    private final int most;
    private int size;
    private boolean complained;

    /** @param most the number of records that it keeps */
    public HeldBack(int most) {
        this.most = most;
    }

    /** Keeps a record of an unknown game. */
    public void hold(String game, Topic topic, ConsumerRecord<byte[], byte[]> record) {
        if (size < most) {
            games.computeIfAbsent(game, name -> new ArrayDeque<>()).add(new Held(topic, record));
            size++;
        } else if (!complained) {
            complained = true;
            LOG.warn("dropping records of games that nobody announced, such as one of {} at {}", game, place(record));
        }
    }

    /** Hands out the records of a game, which is known now, in the order they came. */
    public void release(String game, BiConsumer<Topic, ConsumerRecord<byte[], byte[]>> to) {
        Queue<Held> held = games.remove(game);
        if (held != null) {
            size -= held.size();
            held.forEach(one -> to.accept(one.topic(), one.record()));
        }
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + ", offset " + record.offset();
    }

    private record Held(Topic topic, ConsumerRecord<byte[], byte[]> record) {}
}
