package io.refeed.testbed.broker;

import io.refeed.protocol.Connection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker inside this JVM, on the loopback address. Several may run side by side.
 *
 * <p>Safe for use by several threads. Close it after its clients; closing twice does nothing.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Between picking a free port and taking it, somebody else may take it. */
    private static final int ATTEMPTS = 3;

    private final Ports ports;
    private final DataDirectory data;
    private final BrokerThreads threads;
    private final KafkaRaftServer server;
    private final Thread hook = new Thread(this::stop, "refeed-broker-exit");
    private boolean closed;

    private EmbeddedBroker(Ports ports, DataDirectory data, BrokerThreads threads, KafkaRaftServer server) {
        this.ports = ports;
        this.data = data;
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
        DataDirectory data = DataDirectory.prepare(options.data());
        try {
            EmbeddedBroker broker = launch(options, ports, data);
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
        for (int attempt = 1; ; attempt++) {
            try {
                return launch(ports, data);
            } catch (BrokerException e) {
                if (attempt == ATTEMPTS || !Causes.isPortTaken(e)) {
                    throw e;
                }
                ports = Ports.pick(options.port());
            }
        }
    }

    /** Where clients connect: {@code host:port}. */
    public String bootstrap() {
        return Ports.HOST + ":" + ports.client();
    }

    /** The way to this broker, with the usual prefix. */
    public Connection connection() {
        return Connection.to(bootstrap());
    }

    /** Where the data lie. */
    public Path data() {
        return data.path();
    }

    /** Completed, with the reason, when the broker cannot go on; it still has to be closed. */
    public CompletableFuture<BrokerException> fault() {
        return threads.fault().copy();
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
                server.shutdown();
                server.awaitShutdown();
            } finally {
                data.release();
            }
        }
    }

    private static EmbeddedBroker launch(Ports ports, DataDirectory data) {
        BrokerThreads threads = new BrokerThreads();
        AtomicReference<KafkaRaftServer> started = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread starter = new Thread(
                threads,
                () -> {
                    try {
                        KafkaConfig config =
                                new KafkaConfig(BrokerSettings.all(data.path(), Listeners.open(ports)), false);
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
            return new EmbeddedBroker(ports, data, threads, started.get());
        }
        Optional.ofNullable(started.get()).ifPresent(KafkaRaftServer::shutdown);
        throw new BrokerException(Causes.describe(failure.get()), failure.get());
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
