package io.refeed.protocol.service;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Ends a poll early, from any thread, and nothing but a poll: of a consumer that was woken at another time the next call that
 * waits would fail, whatever it is for.
 */
final class Alarm {
    private final Consumer<byte[], byte[]> consumer;
    private boolean polling;
    private boolean rung;
    private boolean woken;

    Alarm(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Ends the poll that goes on, or else makes the next one not wait; for any thread. */
    synchronized void ring() {
        rung = true;
        if (polling && !woken) {
            woken = true;
            consumer.wakeup();
        }
    }

    /** Polls for so long at most; no records if someone has rung, or has woken the consumer. */
    ConsumerRecords<byte[], byte[]> poll(long millis) {
        Duration wait = Duration.ofMillis(begin() ? 0 : millis);
        ConsumerRecords<byte[], byte[]> records = ConsumerRecords.empty();
        boolean felt = false;
        try {
            records = consumer.poll(wait);
        } catch (WakeupException e) {
            felt = true;
        } finally {
            if (end() && !felt) {
                settle();
            }
        }
        return records;
    }

    private synchronized boolean begin() {
        polling = true;
        return rung;
    }

    /** Whether the consumer was woken. */
    private synchronized boolean end() {
        boolean was = woken;
        polling = false;
        rung = false;
        woken = false;
        return was;
    }

    /** Lets the consumer feel what it has not felt in the poll that was to be ended, before it looks for records. */
    private void settle() {
        try {
            if (!consumer.poll(Duration.ZERO).isEmpty()) {
                throw new IllegalStateException("the consumer was woken, and did not feel it");
            }
        } catch (WakeupException e) {
            // As it should be.
        }
    }
}
