package io.refeed.auditor;

import io.refeed.protocol.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology: one source for all topics, one processor, a sink for each topic that the audit writes. As the topics have
 * equal partition counts, a task gets the same partition of each. Its internal topics are
 * {@code <application.id>-events-changelog} and {@code <application.id>-held-changelog}.
 *
 * @param prefix what the names of the topics begin with
 * @param partitions how many partitions each topic has
 * @param blockSize the number of rounds in a block
 * @param rules puts games together
 * @param announcements tells which games there are
 */
record AuditTopology(String prefix, int partitions, int blockSize, AnnouncedGames rules, Announcements announcements) {
    static final List<Topic> SOURCES = List.of(Topic.GAMES, Topic.TRUTH, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS);

    static final List<Topic> SINKS = List.of(Topic.VERDICTS, Topic.CONTAMINATION, Topic.DEAD_LETTERS);

    /** The greatest record of the stores: the greatest value that the protocol knows, and room for what is around it. */
    static final int LARGEST_RECORD = 4 << 20;

    private static final String SOURCE = "log";
    private static final String PROCESSOR = "audit";

    /** The topics that the audit reads, by their names on the broker. */
    Map<String, Topic> sources() {
        Map<String, Topic> sources = new HashMap<>();
        SOURCES.forEach(topic -> sources.put(topic.name(prefix), topic));
        return sources;
    }

    static String sink(Topic topic) {
        return "to-" + topic.name("");
    }

    Topology build() {
        Topology topology = new Topology()
                .addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        sources().keySet().toArray(String[]::new))
                .addProcessor(PROCESSOR, () -> new AuditProcessor(this), SOURCE)
                .addStateStore(store(StoredJournal.EVENTS).withCachingEnabled(), PROCESSOR)
                .addStateStore(store(StoredJournal.HELD), PROCESSOR);
        for (Topic topic : SINKS) {
            topology.addSink(
                    sink(topic), topic.name(prefix), new ByteArraySerializer(), new ByteArraySerializer(), PROCESSOR);
        }
        return topology;
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD)));
    }
}
