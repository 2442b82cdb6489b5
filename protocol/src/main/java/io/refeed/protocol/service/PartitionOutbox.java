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

    /**
     * @param names the topics' names on the broker
     * @param onReload is told why the partition is to be read again
     */
    PartitionOutbox(int partition, Map<Topic, String> names, Departures departures, Consumer<String> onReload) {
        this.partition = partition;
        this.names = names;
        this.departures = departures;
        this.onReload = onReload;
    }

    @Override
    public void send(Topic topic, byte[] key, byte[] value) {
        departures.add(new ProducerRecord<>(names.get(topic), partition, key, value));
    }

    @Override
    public void reload(String reason) {
        onReload.accept(reason);
    }
}
