package io.refeed.operations.clean;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What a cleaning removes, and what it leaves.
 *
 * @param removed the games that go
 * @param staying the games that stay, and why
 * @param experiments the experiments of all of them, as far as they are known
 * @param entries what goes from the compacted topics: for each game, the partitions that hold something under its name;
 *     with what is left of games that have no card
 * @param cuts what goes from the other topics
 */
public record Cleaning(
        Set<String> removed,
        Map<String, KeepReason> staying,
        Map<String, String> experiments,
        Map<String, Set<TopicPartition>> entries,
        List<TruncationPoint> cuts) {
    /** Whether there is nothing to remove. */
    public boolean isEmpty() {
        return removed.isEmpty() && entries.isEmpty() && cuts.stream().noneMatch(TruncationPoint::removesAnything);
    }
}
