package io.refeed.protocol;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How large what players write may be. A topic keeps it as large as it is: what is a few bytes only as long as it is compressed
 * could take any amount of memory of those who read it.
 *
 * @param largest the bytes of a batch, uncompressed
 */
record OutputsBound(int largest) {
    private static final String UNCOMPRESSED = "uncompressed";

    /** The topic's settings. */
    Map<String, String> settings() {
        return Map.of(
                TopicConfig.COMPRESSION_TYPE_CONFIG,
                UNCOMPRESSED,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(largest));
    }

    /**
     * Says, in a clause, that a topic keeps answers compressed, or takes larger ones; empty if it does not.
     *
     * @param found its settings
     */
    Optional<String> complaint(String topic, Map<String, String> found) {
        String compression = found.get(TopicConfig.COMPRESSION_TYPE_CONFIG);
        if (!UNCOMPRESSED.equals(compression)) {
            return Optional.of("topic " + topic + " has compression.type=" + compression
                    + ", so that a few bytes of a player can fill any reader's memory; expected uncompressed");
        }
        String most = found.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
        return most == null || Long.parseLong(most) <= largest
                ? Optional.empty()
                : Optional.of("topic " + topic + " has max.message.bytes=" + most + ", expected at most " + largest);
    }
}
