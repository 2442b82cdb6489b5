package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends the records of one partition's handler, together with those of the others. */
final class PartitionOutbox implements Outbox {
    private final int partition;
    private final Map<Topic, String> names;
    private final Departures departures;
    private final Consumer<String> onReload;
    private final Runnable onWake;

    /**
     * @param names the topics' names on the broker
     * @param onReload is told why the partition is to be read again
     * @param onWake has turns called soon; for any thread
     */
    PartitionOutbox(
            int partition,
            Map<Topic, String> names,
            Departures departures,
            Consumer<String> onReload,
            Runnable onWake) {
        this.partition = partition;
        this.names = names;
        this.departures = departures;
        this.onReload = onReload;
        this.onWake = onWake;
    }

    @Override
    public void send(Topic topic, byte[] key, byte[] value) {
        departures.add(new ProducerRecord<>(names.get(topic), partition, key, value));
    }

    @Override
    public void reload(String reason) {
        onReload.accept(reason);
    }

    @Override
    public void wake() {
        onWake.run();
    }
}
