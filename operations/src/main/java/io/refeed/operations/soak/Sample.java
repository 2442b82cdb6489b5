package io.refeed.operations.soak;

import io.refeed.protocol.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;

/**
 * What the processes hold at one moment.
 *
 * @param liveBytes of each process, in their order, the bytes of live objects after a collection; empty where unknown
 * @param openFiles of each process, how many files and connections are open; empty where unknown
 * @param topicBytes what all topics with the prefix take on disk, those of the auditor's journal included
 */
record Sample(List<OptionalLong> liveBytes, List<OptionalLong> openFiles, long topicBytes) {
    /** Asks all of them; takes a second or two. */
    static Sample take(List<Long> pids, Connection connection) throws InterruptedException, ExecutionException {
        List<OptionalLong> live = new ArrayList<>();
        List<OptionalLong> files = new ArrayList<>();
        for (long pid : pids) {
            files.add(ProcessGauge.openFiles(pid));
            live.add(ProcessGauge.liveBytes(pid));
        }
        return new Sample(live, files, topicBytes(connection));
    }

    private static long topicBytes(Connection connection) throws InterruptedException, ExecutionException {
        try (Admin admin = connection.admin("refeed-soak")) {
            List<Integer> brokers = admin.describeCluster().nodes().get().stream()
                    .map(node -> node.id())
                    .toList();
            return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
                    .map(Map::values)
                    .flatMap(directories -> directories.stream())
                    .mapToLong(directory -> bytes(directory, connection.prefix()))
                    .sum();
        }
    }

    private static long bytes(LogDirDescription directory, String prefix) {
        return directory.replicaInfos().entrySet().stream()
                .filter(replica -> replica.getKey().topic().startsWith(prefix))
                .mapToLong(replica -> replica.getValue().size())
                .sum();
    }
}
