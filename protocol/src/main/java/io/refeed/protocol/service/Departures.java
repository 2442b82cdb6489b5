package io.refeed.protocol.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Keeps what a service sends until it has taken the records that came together, or for a millisecond. Sent one by one, the
 * first would leave in a request of its own, and the others would wait for its answer, since only one request is under way
 * at a time.
 *
 * <p>Safe for use by several threads: one should see to it that nothing stays while another is busy.
 */
final class Departures {
    private static final long LONGEST_STAY_NANOS = 1_000_000;
    private static final int MOST = 1000;

    private final Producer<byte[], byte[]> producer;
    private final BooleanSupplier unwanted;
    private final Callback onSent;
    private final List<ProducerRecord<byte[], byte[]>> waiting = new ArrayList<>();
    private long since;

    /**
     * @param unwanted whether what is sent now is for nothing
     * @param onSent is told what became of each record
     */
    Departures(Producer<byte[], byte[]> producer, BooleanSupplier unwanted, Callback onSent) {
        this.producer = producer;
        this.unwanted = unwanted;
        this.onSent = onSent;
    }

    /** Takes a record, to be sent after those before it. */
    synchronized void add(ProducerRecord<byte[], byte[]> record) {
        if (waiting.isEmpty()) {
            since = System.nanoTime();
        }
        waiting.add(record);
        if (waiting.size() >= MOST || System.nanoTime() - since >= LONGEST_STAY_NANOS) {
            leave();
        }
    }

    /** Sends what has been taken, or drops it if it is not wanted any more. */
    synchronized void leave() {
        try {
            for (int i = 0; i < waiting.size() && !unwanted.getAsBoolean(); i++) {
                producer.send(waiting.get(i), onSent);
            }
        } finally {
            waiting.clear();
        }
    }
}
