package io.refeed.producer;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;

/**
 * The producer: publishes the targets' enumerations in blocks, as far as the replayer asks. Any number of instances share
 * the partitions.
 *
 * <p>{@link #run} returns after {@link #close} only; all methods but {@link #run} are for any thread.
 */
public final class ProducerService implements Runnable, AutoCloseable {
    /** What it does, for logs and groups. */
    public static final String ROLE = "producer";

    private final PartitionedService service;

    /** @param catalog the classes and adversaries that it knows */
    public ProducerService(ServiceOptions options, Catalog catalog) {
        Subscription topics = Subscription.first(Topic.GAMES, Topic.TRUTH)
                .then(Topic.DEMAND, Topic.ENUMERATION)
                .patiently();
        this.service =
                new PartitionedService(options, topics, (partition, outbox) -> new ProducerHandler(catalog, outbox));
    }

    /** The usual options. */
    public static ServiceOptions options(Connection connection) {
        return ServiceOptions.of(ROLE, connection);
    }

    /** Whether it has its partitions and has read what they hold. */
    public boolean ready() {
        return service.ready();
    }

    @Override
    public void run() {
        service.run();
    }

    @Override
    public void close() {
        service.close();
    }
}
