package io.refeed.testbed.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a broker that is alone, small and quick to notice who is gone. */
final class BrokerSettings {
    /** The only node's number. */
    static final int NODE = 1;

    private BrokerSettings() {}

    /** @param kept whether the broker may be started again on its data, after it was killed */
    static Map<String, String> all(Path data, boolean kept, Map<String, String> listeners) {
        Map<String, String> properties = new LinkedHashMap<>(listeners);
        properties.put("node.id", Integer.toString(NODE));
        properties.put("process.roles", "broker,controller");
        properties.put("log.dirs", data.toString());
        properties.put("auto.create.topics.enable", "false");
        alone(properties);
        quick(properties);
        patient(properties, kept);
        small(properties);
        return properties;
    }

    /** There is no other broker to copy to. */
    private static void alone(Map<String, String> properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.put(topic + ".replication.factor", "1");
            properties.put(topic + ".num.partitions", "1");
        }
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
    }

    /** Clients start at once, and those that were killed are noticed soon. */
    private static void quick(Map<String, String> properties) {
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("group.min.session.timeout.ms", "1000");
        properties.put("group.streams.initial.rebalance.delay.ms", "0");
        properties.put("group.streams.heartbeat.interval.ms", "500");
        properties.put("group.streams.min.heartbeat.interval.ms", "500");
        properties.put("broker.heartbeat.interval.ms", "500");
        // One that is left open holds up every reader behind it.
        properties.put("transaction.max.timeout.ms", "60000");
        properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }

    /**
     * A machine that is slow, or stands still now and then, is no reason to give up: the broker would declare itself dead.
     * After a kill its successor waits for that.
     */
    private static void patient(Map<String, String> properties, boolean kept) {
        properties.put("broker.session.timeout.ms", kept ? "4000" : "60000");
        properties.put("initial.broker.registration.timeout.ms", "600000");
    }

    /** One machine, shared with everything else. */
    private static void small(Map<String, String> properties) {
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "2");
        properties.put("background.threads", "2");
        properties.put("group.coordinator.threads", "1");
        properties.put("share.coordinator.threads", "1");
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        properties.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        properties.put("log.segment.bytes", Integer.toString(1 << 28));
    }
}
