package io.refeed.producer;

import io.refeed.game.Catalog;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;

/**
 * The producer: publishes the targets' enumerations in blocks, as far as the replayer asks. Any number of instances share
 * the partitions.
 */
public final class ProducerService extends PartitionedService {
    /** @param catalog the classes and adversaries that it knows */
    public ProducerService(ServiceOptions options, Catalog catalog) {
        super(
                options,
                Subscription.first(Topic.GAMES)
                        .then(Topic.VERDICTS)
                        .then(Topic.TRUTH)
                        .then(Topic.DEMAND, Topic.ENUMERATION)
                        .patiently(),
                (partition, outbox) -> new ProducerHandler(catalog, outbox));
    }
}
