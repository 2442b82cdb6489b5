package io.refeed.operations.clean;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where one partition of one topic can be emptied: Kafka deletes from the beginning only.
 *
 * @param part the partition
 * @param offset the first record that stays
 * @param end where the partition ended when the cleaning began
 * @param blocker whose record that is; null if everything goes
 * @param records how many records go, by game
 */
public record TruncationPoint(TopicPartition part, long offset, long end, String blocker, Map<String, Long> records) {
    /** Copies the counts. */
    public TruncationPoint {
        records = Map.copyOf(records);
    }

    boolean removesAnything() {
        return !records.isEmpty();
    }
}
