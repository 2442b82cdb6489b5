package io.refeed.auditor.stream;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads one partition up to where it ends now, beside what Kafka Streams reads. */
final class PartitionReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(100);

    private PartitionReader() {}

    /**
     * Reads the records from an offset on.
     *
     * @return where they end
     * @throws KafkaException if nothing comes for some seconds
     */
    static long readToEnd(
            Consumer<byte[], byte[]> consumer,
            TopicPartition part,
            long from,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        long end = consumer.endOffsets(List.of(part), PATIENCE).get(part);
        consumer.assign(List.of(part));
        consumer.seek(part, from);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(part, PATIENCE) < end) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(sink);
            if (!records.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new KafkaException(part + " could not be read to its end");
            }
        }
        return consumer.position(part, PATIENCE);
    }
}
