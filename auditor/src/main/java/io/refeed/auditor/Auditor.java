package io.refeed.auditor;

import io.refeed.auditor.audit.AnnouncedGames;
import io.refeed.auditor.stream.AuditTopology;
import io.refeed.auditor.stream.CardReader;
import io.refeed.game.Catalog;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The auditor: reads what is played, writes verdicts, counts and dead letters, each exactly once.
 *
 * <p>{@link #run} works until {@link #close} is called from another thread. It waits for a broker that is not there and
 * for topics that have not been made, and outlives the broker's absence. Several auditors with one application id share
 * the partitions.
 */
public final class Auditor implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceOptions options;
    private final AnnouncedGames announced;
    private final int blockSize;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Restarts restarts = new Restarts(stop);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean started;
    private volatile KafkaStreams streams;

    /**
     * @param options how to reach the topics; the group is the application id
     * @param catalog the kinds that games may name
     * @param blockSize the number of rounds in a block of topic {@code contamination}
     */
    public Auditor(ServiceOptions options, Catalog catalog, int blockSize) {
        this.options = options;
        this.blockSize = blockSize;
        this.announced = new AnnouncedGames(catalog);
    }

    @Override
    public void run() {
        started = true;
        try {
            OptionalInt partitions = new PartitionCount(options.connection(), stop).await();
            if (partitions.isPresent()) {
                audit(partitions.getAsInt());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    @Override
    public String role() {
        return options.role();
    }

    /**
     * Whether everything that was written before has been read back, and records are being taken; not while that fails again
     * and again.
     */
    @Override
    public boolean ready() {
        KafkaStreams current = streams;
        return current != null && current.state() == KafkaStreams.State.RUNNING && !restarts.last(System.nanoTime());
    }

    /** Stops within seconds; what was not committed will be done by the next auditor. */
    @Override
    public void close() {
        stop.countDown();
        try {
            if (started && !stopped.await(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the audit did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void audit(int partitions) throws InterruptedException {
        try (StateDirectory directory = StateDirectory.temporary();
                CardReader cards = cards()) {
            AuditTopology topology =
                    new AuditTopology(options.connection().prefix(), partitions, blockSize, announced, cards);
            KafkaStreams current = new KafkaStreams(topology.build(), StreamsSettings.of(options, directory.path()));
            try {
                current.setUncaughtExceptionHandler(restarts);
                current.setStateListener(restarts);
                current.start();
                streams = current;
                StreamsBrokerWatch watch = new StreamsBrokerWatch(current);
                while (!stop.await(1, TimeUnit.SECONDS)) {
                    restarts.rethrowFatal();
                    watch.look();
                }
            } finally {
                streams = null;
                current.close(leaving());
            }
        }
    }

    /** A static member stays in its group while it is away; others make room at once. */
    private CloseOptions leaving() {
        return CloseOptions.timeout(PATIENCE)
                .withGroupMembershipOperation(
                        options.instance() == null
                                ? CloseOptions.GroupMembershipOperation.LEAVE_GROUP
                                : CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    private CardReader cards() {
        return new CardReader(options.connection().name(Topic.GAMES), () -> options.connection()
                .consumer("auditor-cards", null, Isolation.COMMITTED));
    }
}
