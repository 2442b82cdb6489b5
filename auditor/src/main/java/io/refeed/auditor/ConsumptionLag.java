package io.refeed.auditor;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.ThreadMetadata;

/** Counts the records that lie before a client of Kafka Streams and that it has not committed. */
final class ConsumptionLag {
    private ConsumptionLag() {}

    /** The records of all tasks, as far as the client knows. */
    static long of(KafkaStreams streams) {
        long lag = 0;
        for (ThreadMetadata thread : streams.metadataForLocalThreads()) {
            for (TaskMetadata task : thread.activeTasks()) {
                lag += of(task);
            }
        }
        return lag;
    }

    private static long of(TaskMetadata task) {
        long lag = 0;
        for (var end : task.endOffsets().entrySet()) {
            long committed = Math.max(0, task.committedOffsets().getOrDefault(end.getKey(), 0L));
            lag += Math.max(0, end.getValue() - committed);
        }
        return lag;
    }
}
