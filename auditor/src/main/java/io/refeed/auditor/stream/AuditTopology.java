package io.refeed.auditor.stream;

import io.refeed.auditor.audit.AnnouncedGames;
import io.refeed.auditor.journal.StoredEvents;
import io.refeed.auditor.journal.StoredRecords;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.FailedRecords;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
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
 * @param announced puts games together
 * @param announcements tells which games there are
 * @param judged the games of a partition that are not to be audited, since their final verdicts stand
 * @param failed remembers, from thread to thread, which records cannot be taken
 */
public record AuditTopology(
        String prefix,
        int partitions,
        int blockSize,
        AnnouncedGames announced,
        Announcements announcements,
        IntFunction<Set<String>> judged,
        FailedRecords failed) {
    /** The topics that the audit reads. */
    public static final List<Topic> SOURCES =
            List.of(Topic.GAMES, Topic.TRUTH, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS, Topic.SUSPICIONS);

    /** The topics that the audit writes. */
    public static final List<Topic> SINKS = List.of(Topic.VERDICTS, Topic.CONTAMINATION, Topic.DEAD_LETTERS);

    /** The greatest record of the stores: the greatest value that the protocol knows, and room for what is around it. */
    public static final int LARGEST_RECORD = 4 << 20;

    /** How often verdicts are written while games go on. */
    public static final Duration TICK = Duration.ofMillis(500);

    /**
     * How the topics behind the stores are kept: in small segments, since the one that is being written is never compacted, and a
     * restart reads all of it; and what was deleted is soon gone.
     */
    private static final Map<String, String> CHANGELOGS = Map.of(
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(4 * LARGEST_RECORD),
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
                    Long.toString(Duration.ofMinutes(10).toMillis()));

    private static final String SOURCE = "log";
    private static final String PROCESSOR = "audit";

    /** The topics that the audit reads, by their names on the broker. */
    Map<String, Topic> sources() {
        Map<String, Topic> sources = new HashMap<>();
        SOURCES.forEach(topic -> sources.put(topic.name(prefix), topic));
        return sources;
    }

    /** The name in the topology of the sink that writes a topic. */
    static String sink(Topic topic) {
        return "to-" + topic.name("");
    }

    /** The topology for Kafka Streams, where each task gets an audit of its own. */
    public Topology build() {
        Topology topology = new Topology()
                .addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        sources().keySet().toArray(String[]::new))
                .addProcessor(PROCESSOR, () -> new AuditProcessor(this), SOURCE)
                .addStateStore(
                        new CommitAwareStore.Builder(store(ChangelogStore.supplier(StoredEvents.STORE))), PROCESSOR)
                .addStateStore(store(Stores.inMemoryKeyValueStore(StoredRecords.STORE)), PROCESSOR);
        for (Topic topic : SINKS) {
            topology.addSink(
                    sink(topic), topic.name(prefix), new ByteArraySerializer(), new ByteArraySerializer(), PROCESSOR);
        }
        return topology;
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(KeyValueBytesStoreSupplier stores) {
        return Stores.keyValueStoreBuilder(stores, Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOGS);
    }
}
