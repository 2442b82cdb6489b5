package io.refeed.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How topics are made.
 *
 * @param prefix the prefix of all names
 * @param outputs how large what players write may be
 */
record TopicShape(String prefix, OutputsBound outputs) {
    /** A topic as it is to be made. */
    NewTopic of(Topic topic, TopicSettings settings) {
        Optional<Short> replication =
                settings.replication() == 0 ? Optional.empty() : Optional.of(settings.replication());
        Map<String, String> configs = new TreeMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy(topic));
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Topics.AHEAD.toMillis()));
        if (settings.replication() > 2) {
            configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        }
        if (!topic.compacted()) {
            configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(settings.retention()));
        }
        if (topic == Topic.DEAD_LETTERS) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.LARGEST_RECORD));
        }
        if (topic == Topic.OUTPUTS) {
            configs.putAll(outputs.settings());
        }
        return new NewTopic(topic.name(prefix), Optional.of(settings.partitions()), replication).configs(configs);
    }

    /** What the broker does with old records of a topic. */
    static String policy(Topic topic) {
        return topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }
}
