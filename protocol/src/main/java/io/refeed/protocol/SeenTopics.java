package io.refeed.protocol;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a login sees of the topics.
 *
 * @param partitions the numbers of partitions of those that are there
 * @param missing those that are not there
 */
record SeenTopics(Map<Topic, Integer> partitions, Set<Topic> missing) {
    OptionalInt anyCount() {
        Integer stream = partitions.get(Topic.STREAM);
        return stream != null
                ? OptionalInt.of(stream)
                : partitions.values().stream().mapToInt(Integer::intValue).findFirst();
    }
}
