package io.refeed.auditor;

import io.refeed.auditor.stream.AuditTopology;
import io.refeed.protocol.Connection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how many partitions the topics have, as soon as there are a broker and topics. */
final class PartitionCount {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionCount.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 5000;

    private final Connection connection;
    private final CountDownLatch stop;
    private String complaint = "";

    /** @param stop ends the waiting when it is counted down */
    PartitionCount(Connection connection, CountDownLatch stop) {
        this.connection = connection;
        this.stop = stop;
    }

    /** The number of partitions that all topics have; empty if the waiting was ended. */
    OptionalInt await() throws InterruptedException {
        do {
            try (Admin admin = connection.admin("auditor-topics")) {
                return OptionalInt.of(count(admin));
            } catch (ExecutionException e) {
                complain(
                        e.getCause() instanceof UnknownTopicOrPartitionException
                                ? "they have not been made"
                                : e.getCause().getMessage());
            } catch (TimeoutException e) {
                complain("no answer from " + connection.bootstrap());
            } catch (KafkaException | IllegalStateException e) {
                complain(e.getMessage());
            }
        } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        return OptionalInt.empty();
    }

    private int count(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        List<String> names = Stream.concat(AuditTopology.SOURCES.stream(), AuditTopology.SINKS.stream())
                .map(connection::name)
                .toList();
        Set<Integer> counts = new HashSet<>();
        admin.describeTopics(names)
                .allTopicNames()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .values()
                .forEach(topic -> counts.add(topic.partitions().size()));
        if (counts.size() != 1) {
            throw new IllegalStateException("the topics have different numbers of partitions: " + counts);
        }
        return counts.iterator().next();
    }

    private void complain(String what) {
        if (!what.equals(complaint)) {
            complaint = what;
            LOG.warn("auditor: waiting for the topics {}*: {}", connection.prefix(), what);
        }
    }
}
