package io.refeed.gateway;

import io.refeed.protocol.Faults;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.service.Service;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Trouble;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves all players that have topics of their own on a prefix, those included that get theirs while it runs. It shows each the
 * cards and words of its games, and takes from each the answers that are its own to give; so players cannot read, or write,
 * what is another's.
 *
 * <p>A record is copied at least once, in its order, with its key and the number of its partition, at the gateway's own time and
 * without headers. What has been copied is remembered in a consumer group for each player, {@code refeed.gateway-mine}; of two
 * gateways on one prefix each copies everything, which changes no game.
 *
 * <p>{@link #run} may be called once. It throws what no start could change, be it for one player only.
 */
public final class Gateway implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ServiceOptions options;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<Contestant, ContestantService> services = new ConcurrentHashMap<>();
    private final Trouble trouble = new Trouble();
    private volatile boolean listed;
    private volatile Throwable fatal;

    /**
     * A gateway that has not started yet.
     *
     * @param options how to reach the broker; the group is what its consumer groups' names begin with
     */
    public Gateway(ServiceOptions options) {
        this.options = options;
    }

    @Override
    public void run() {
        try (Admin admin = options.connection().admin(options.role())) {
            do {
                look(admin);
            } while (!stopping.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop(services.keySet());
        }
        if (fatal instanceof Error error) {
            throw error;
        }
        if (fatal instanceof RuntimeException e) {
            throw e;
        }
    }

    /** Serves those who have come, and leaves those who are gone. */
    private void look(Admin admin) throws InterruptedException {
        try {
            Set<String> topics = admin.listTopics().names().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            Set<Contestant> found =
                    new HashSet<>(Contestant.among(options.connection().prefix(), topics));
            Set<Contestant> gone = new HashSet<>(services.keySet());
            gone.removeAll(found);
            stop(gone);
            found.removeAll(services.keySet());
            found.forEach(this::serve);
            listed = true;
        } catch (ExecutionException | TimeoutException e) {
            listed = false;
            if (trouble.failed(false, System.nanoTime())) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                LOG.error("{}: cannot list the topics{}: {}", role(), trouble.account(), Faults.describe(cause));
            }
        }
    }

    private void serve(Contestant contestant) {
        LOG.info("{}: serving player {}", role(), contestant.name());
        ContestantService service = new ContestantService(options, contestant);
        services.put(contestant, service);
        Thread thread = new Thread(() -> run(service), "refeed-" + service.role());
        thread.setDaemon(true);
        thread.start();
    }

    private void run(ContestantService service) {
        try {
            service.run();
        } catch (RuntimeException | Error e) {
            fatal = e;
            stopping.countDown();
        }
    }

    /** All at once: each may take its time. */
    private void stop(Set<Contestant> gone) {
        gone.parallelStream().forEach(contestant -> {
            LOG.info("{}: no longer serving player {}", role(), contestant.name());
            services.get(contestant).close();
        });
        services.keySet().removeAll(Set.copyOf(gone));
    }

    @Override
    public String role() {
        return options.role();
    }

    /** Whether it knows who plays, and serves each of them. */
    @Override
    public boolean ready() {
        return listed && services.values().stream().allMatch(ContestantService::ready);
    }

    /** Tells it to stop, which takes some seconds if the broker is silent. */
    @Override
    public void close() {
        stopping.countDown();
    }
}
