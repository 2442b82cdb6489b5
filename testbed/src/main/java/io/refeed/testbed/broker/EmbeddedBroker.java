package io.refeed.testbed.broker;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Faults;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.access.ClientLogins;
import io.refeed.testbed.access.Provision;
import io.refeed.testbed.access.Secrets;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker inside this JVM, on the loopback address. Several may run side by side.
 *
 * <p>Safe for use by several threads. Close it after its clients; closing twice does nothing.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Between picking a free port and taking it, someone else may take it. */
    private static final int ATTEMPTS = 3;

    private static final Duration LAST_RITES = Duration.ofSeconds(5);

    private final Ports ports;
    private final DataDirectory data;
    private final Secrets secrets;
    private final BrokerThreads threads;
    private final KafkaRaftServer server;
    private final Thread hook = new Thread(this::stop, "refeed-broker-exit");
    private boolean closed;

    private EmbeddedBroker(
            Ports ports, DataDirectory data, Secrets secrets, BrokerThreads threads, KafkaRaftServer server) {
        this.ports = ports;
        this.data = data;
        this.secrets = secrets;
        this.threads = threads;
        this.server = server;
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @throws BrokerException if it cannot
     */
    public static EmbeddedBroker start(BrokerOptions options) {
        BrokerThreads.trapExits();
        Ports ports = Ports.pick(options.port());
        DataDirectory data = DataDirectory.prepare(options.data(), options.secure());
        try {
            EmbeddedBroker broker = launch(options, ports, data);
            broker.admitUsers();
            if (options.closeOnExit()) {
                Runtime.getRuntime().addShutdownHook(broker.hook);
            }
            return broker;
        } catch (RuntimeException e) {
            data.release();
            throw e;
        }
    }

    private static EmbeddedBroker launch(BrokerOptions options, Ports picked, DataDirectory data) {
        Ports ports = picked;
        Secrets secrets = options.secure() ? Secrets.keptIn(data.secrets()).with(options.contestants()) : null;
        for (int attempt = 1; ; attempt++) {
            try {
                return launch(ports, data, secrets, options.settings());
            } catch (BrokerException e) {
                if (attempt == ATTEMPTS || !isPortTaken(e)) {
                    throw e;
                }
                ports = Ports.pick(options.port());
            }
        }
    }

    private static boolean isPortTaken(Throwable fault) {
        Throwable root = Faults.root(fault);
        return root instanceof BindException
                || String.valueOf(root.getMessage()).contains("failed to bind");
    }

    /** Where clients connect: {@code host:port}. */
    public String bootstrap() {
        return Ports.HOST + ":" + ports.client();
    }

    /** All ports where it listens. */
    public List<Integer> ports() {
        return secrets == null
                ? List.of(ports.client(), ports.controller())
                : List.of(ports.client(), ports.internal(), ports.controller());
    }

    /** The operator's way to this broker, with the usual prefix; everyone's if it asks for no login. */
    public Connection connection() {
        Connection connection = Connection.to(bootstrap());
        return secrets == null ? connection : connection.withClient(new ClientLogins(secrets).of(Role.ADMIN));
    }

    /** How each role comes to the topics with a prefix; one that has to log in may do from now on what it must. */
    public Logins logins(String prefix) {
        if (secrets == null) {
            return Logins.same(connection().withPrefix(prefix));
        }
        try (Admin admin = connection().admin("refeed-permissions")) {
            Provision provision = new Provision(admin);
            provision.permissions(prefix);
            provision.contestants(prefix, secrets.contestants());
        }
        ClientLogins logins = new ClientLogins(secrets);
        Map<Role, Connection> connections = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            connections.put(role, new Connection(bootstrap(), logins.of(role), prefix));
        }
        return Logins.of(connections);
    }

    /** Where the client settings of a role lie, if this broker asks for a login. */
    public Optional<Path> settings(Role role) {
        return Optional.ofNullable(secrets).map(kept -> new ClientLogins(kept).file(role));
    }

    /** The players that have logins of their own. */
    public List<Contestant> contestants() {
        return secrets == null ? List.of() : secrets.contestants();
    }

    /** How a player with a login of its own comes to its topics, beside those with a prefix. */
    public Connection login(Contestant player, String prefix) {
        return new Connection(bootstrap(), new ClientLogins(secrets).of(player), player.prefix(prefix));
    }

    /** Where the client settings of a player with a login of its own lie. */
    public Path settings(Contestant player) {
        return new ClientLogins(secrets).file(player);
    }

    private void admitUsers() {
        if (secrets != null) {
            try (Admin admin = connection().admin("refeed-users")) {
                new Provision(admin).users(secrets);
                new ClientLogins(secrets).write(bootstrap());
            } catch (RuntimeException e) {
                close();
                throw e;
            }
        }
    }

    /** Where the data lie. */
    public Path data() {
        return data.path();
    }

    /** Completed, with the reason, when the broker cannot go on; it still has to be closed. */
    public CompletableFuture<BrokerException> fault() {
        return threads.fault()
                .thenApply(fault -> data.isFull()
                        ? new BrokerException(
                                fault.getMessage() + ": there is no room left for its data in " + data.path(), fault)
                        : fault);
    }

    /** Stops the broker, and deletes its data unless they are kept. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook finds nothing left to do.
        }
    }

    private synchronized void stop() {
        if (!closed) {
            closed = true;
            try {
                shutdown();
            } finally {
                data.release();
            }
        }
    }

    /** One that cannot go on waits for minutes for what will not come, so that its end is not awaited for long. */
    private void shutdown() {
        if (!threads.fault().isDone()) {
            server.shutdown();
            server.awaitShutdown();
            return;
        }
        Thread last = new Thread(threads, server::shutdown, "refeed-broker-stop");
        last.setDaemon(true);
        last.start();
        try {
            last.join(LAST_RITES.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedBroker launch(
            Ports ports, DataDirectory data, Secrets secrets, Map<String, String> settings) {
        BrokerThreads threads = new BrokerThreads();
        AtomicReference<KafkaRaftServer> started = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread starter = new Thread(
                threads,
                () -> {
                    try {
                        Map<String, String> listeners =
                                secrets == null ? Listeners.open(ports) : Listeners.sealed(ports, secrets);
                        Map<String, String> all = BrokerSettings.all(data.log(), data.kept(), listeners);
                        all.putAll(settings);
                        KafkaConfig config = new KafkaConfig(all, false);
                        started.set(new KafkaRaftServer(config, Time.SYSTEM));
                        started.get().startup();
                    } catch (Throwable e) {
                        failure.set(e);
                    }
                },
                "refeed-broker-start");
        starter.start();
        awaitEnd(starter);
        if (failure.get() == null) {
            return new EmbeddedBroker(ports, data, secrets, threads, started.get());
        }
        Optional.ofNullable(started.get()).ifPresent(KafkaRaftServer::shutdown);
        throw new BrokerException("the embedded broker did not start: " + reason(failure.get()), failure.get());
    }

    private static String reason(Throwable failure) {
        Throwable root = Faults.root(failure);
        return root instanceof CancellationException || root instanceof TimeoutException
                ? "this machine is too slow for it, or too busy"
                : Faults.describe(root);
    }

    /** A broker half started cannot be stopped, so that an interrupt has to wait. */
    private static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
