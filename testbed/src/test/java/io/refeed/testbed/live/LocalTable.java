package io.refeed.testbed.live;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.protocol.service.Service;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A broker with topics and services, all in this program. Closing it stops everything. */
public final class LocalTable implements AutoCloseable {
    private final EmbeddedBroker broker;
    private final boolean ownsBroker;
    private final Connection connection;
    private final int partitions;
    private final LocalServices services;

    private LocalTable(
            EmbeddedBroker broker,
            boolean ownsBroker,
            String prefix,
            int partitions,
            Function<Connection, List<Service>> services) {
        this.broker = broker;
        this.ownsBroker = ownsBroker;
        this.connection = PlayedOnKafka.topics(broker.connection(), prefix, partitions);
        this.partitions = partitions;
        this.services = LocalServices.start(services.apply(connection));
        this.services.awaitReady(Waiting.LIMIT);
    }

    /** Starts a broker and all services, and waits until they serve. */
    public static LocalTable open(int partitions) {
        return open(partitions, Services::all);
    }

    /** Starts a broker and some services, and waits until they serve. */
    public static LocalTable open(int partitions, Function<Connection, List<Service>> services) {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        return new LocalTable(broker, true, Topics.PREFIX, partitions, services);
    }

    /** All services once more on the same broker, with topics of their own. */
    public LocalTable beside(String prefix, int count) {
        return beside(prefix, count, Services::all);
    }

    /** Some services on the same broker, with topics of their own. */
    public LocalTable beside(String prefix, int count, Function<Connection, List<Service>> services) {
        return new LocalTable(broker, false, prefix, count, services);
    }

    /** The way to the broker. */
    public Connection connection() {
        return connection;
    }

    /** Partitions of each topic. */
    public int partitions() {
        return partitions;
    }

    /** A client that reads from now on. */
    public Wire wire() {
        return new Wire(connection, partitions);
    }

    /** Plays an experiment; the results. */
    public Path play(Experiment experiment, Path directory) throws IOException {
        return PlayedOnKafka.run(connection, partitions, experiment, directory);
    }

    /** Plays an experiment on a thread of its own. */
    public CompletableFuture<Path> start(Experiment experiment, Path directory) {
        return PlayedOnKafka.start(connection, partitions, experiment, directory);
    }

    @Override
    public void close() {
        services.close();
        if (ownsBroker) {
            broker.close();
        }
    }
}
