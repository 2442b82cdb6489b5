package io.refeed.auditor;

import io.refeed.auditor.audit.AnnouncedGames;
import io.refeed.auditor.journal.ForeignJournalException;
import io.refeed.auditor.journal.StoredFormat;
import io.refeed.auditor.stream.AuditTopology;
import io.refeed.auditor.stream.CardReader;
import io.refeed.auditor.stream.JudgedGames;
import io.refeed.game.Catalog;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.FailedRecords;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.kafka.clients.consumer.Consumer;
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
 *
 * <p>Where it finds a journal of a version that it cannot read, it leaves that alone, says so, and audits everything from the
 * beginning of the topics in a group of its own, but for games that have a final verdict.
 */
public final class Auditor implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ServiceOptions options;
    private final AnnouncedGames announced;
    private final String name;
    private final int blockSize;
    private final FailedRecords failed;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean started;
    private volatile Restarts restarts = new Restarts(stop);
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
        this.failed = new FailedRecords(options.role());
        this.name = options.instance() == null ? UUID.randomUUID().toString() : options.instance();
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

    /** The group of an auditor that found, in the group given, a journal that it cannot read. */
    public static String anew(String group) {
        return group + "-v" + StoredFormat.VERSION;
    }

    private void audit(int partitions) throws InterruptedException {
        try {
            audit(partitions, options, JudgedGames::none);
        } catch (ForeignJournalException e) {
            ServiceOptions own = options.inGroup(anew(options.group()));
            LOG.warn(
                    "auditor: {}; it stays as it is, and the topics are read again from their beginning, in group {}",
                    e.getMessage(),
                    own.group());
            restarts = new Restarts(stop);
            audit(
                    partitions,
                    own,
                    new JudgedGames(options.connection().name(Topic.VERDICTS), () -> consumer("auditor-verdicts")));
        }
    }

    private void audit(int partitions, ServiceOptions own, IntFunction<Set<String>> judged)
            throws InterruptedException {
        try (StateDirectory directory = StateDirectory.temporary();
                CardReader cards =
                        new CardReader(options.connection().name(Topic.GAMES), () -> consumer("auditor-cards"))) {
            AuditTopology topology = new AuditTopology(
                    options.connection().prefix(), partitions, blockSize, announced, cards, judged, failed);
            KafkaStreams current = new KafkaStreams(
                    topology.build(),
                    StreamsSettings.of(own, directory.path()),
                    new AuditClients(own.group() + "-" + name));
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

    private Consumer<byte[], byte[]> consumer(String clientId) {
        return options.connection().consumer(clientId, null, Isolation.COMMITTED);
    }
}
