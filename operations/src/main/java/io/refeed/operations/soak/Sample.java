package io.refeed.operations.soak;

import io.refeed.operations.process.ProcessGauge;
import io.refeed.operations.process.TopicSizes;
import io.refeed.protocol.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;

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
        return new Sample(
                live,
                files,
                TopicSizes.of(connection).values().stream()
                        .mapToLong(TopicSizes.Size::bytes)
                        .sum());
    }
}
