package io.refeed.operations.process;

import io.refeed.protocol.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;

/** What the topics with a prefix hold, those of the auditor's journal among them. */
public final class TopicSizes {
    private TopicSizes() {}

    /**
     * What one topic holds.
     *
     * @param offsets the sum of the offsets where its partitions end: the records ever written, and the marks of transactions
     * @param bytes what all copies of it take on disk
     */
    public record Size(long offsets, long bytes) {}

    /** The topics by their names without the prefix. */
    public static Map<String, Size> of(Connection connection) throws InterruptedException, ExecutionException {
        try (Admin admin = connection.admin("refeed-sizes")) {
            Map<TopicPartition, Long> bytes = bytes(admin, connection.prefix());
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            bytes.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            Map<String, Size> sizes = new TreeMap<>();
            admin.listOffsets(latest)
                    .all()
                    .get()
                    .forEach((partition, end) -> sizes.merge(
                            partition.topic().substring(connection.prefix().length()),
                            new Size(end.offset(), bytes.get(partition)),
                            (one, other) -> new Size(one.offsets + other.offsets, one.bytes + other.bytes)));
            return sizes;
        }
    }

    private static Map<TopicPartition, Long> bytes(Admin admin, String prefix)
            throws InterruptedException, ExecutionException {
        List<Integer> brokers = new ArrayList<>();
        for (Node node : admin.describeCluster().nodes().get()) {
            brokers.add(node.id());
        }
        Map<TopicPartition, Long> bytes = new HashMap<>();
        for (Map<String, LogDirDescription> directories :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            for (LogDirDescription directory : directories.values()) {
                directory.replicaInfos().forEach((partition, replica) -> {
                    if (partition.topic().startsWith(prefix)) {
                        bytes.merge(partition, replica.size(), Long::sum);
                    }
                });
            }
        }
        return bytes;
    }
}
