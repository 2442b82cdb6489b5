package io.refeed.replayer;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;

/**
 * The replayer: shows every game's words, where the adversary wants it the player's own outputs again, and writes where
 * each word came from. Any number of instances share the partitions.
 *
 * <p>{@link #run} returns after {@link #close} only; all methods but {@link #run} are for any thread.
 */
public final class ReplayerService implements Runnable, AutoCloseable {
    /** What it does, for logs and groups. */
    public static final String ROLE = "replayer";

    private final PartitionedService service;

    /** @param catalog the adversaries and classes that it knows */
    public ReplayerService(ServiceOptions options, Catalog catalog) {
        Subscription topics = Subscription.first(Topic.GAMES, Topic.TRUTH)
                .then(Topic.ENUMERATION, Topic.PROVENANCE, Topic.STREAM)
                .then(Topic.OUTPUTS)
                .lazily(Topic.PROVENANCE, Topic.STREAM);
        this.service =
                new PartitionedService(options, topics, (partition, outbox) -> new ReplayerHandler(catalog, outbox));
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
