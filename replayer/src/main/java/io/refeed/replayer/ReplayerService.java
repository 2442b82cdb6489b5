package io.refeed.replayer;

import io.refeed.game.Catalog;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;

/**
 * The replayer: shows every game's words, where the adversary wants it the player's own outputs again, and writes where
 * each word came from. Any number of instances share the partitions.
 */
public final class ReplayerService extends PartitionedService {
    /** @param catalog the adversaries and classes that it knows */
    public ReplayerService(ServiceOptions options, Catalog catalog) {
        super(
                options,
                Subscription.first(Topic.GAMES)
                        .then(Topic.VERDICTS)
                        .then(Topic.TRUTH)
                        .then(Topic.ENUMERATION, Topic.PROVENANCE, Topic.STREAM)
                        .then(Topic.OUTPUTS)
                        .lazily(Topic.PROVENANCE, Topic.STREAM, Topic.VERDICTS),
                (partition, outbox) -> new ReplayerHandler(catalog, outbox));
    }
}
