package io.refeed.detector;

import io.refeed.game.Catalog;
import io.refeed.protocol.Topic;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;

/**
 * Scores the words of all games whose cards list detectors of the catalogue: reads {@code games} and {@code stream}, and for
 * the kinds that {@linkplain io.refeed.game.DetectorConfig#readsAnswers read answers} {@code outputs}, and writes one score for each word and detector to
 * {@code suspicions}, on the partition that the word came from.
 *
 * <p>Several services in one consumer group share the games. After a restart it works through the games that are open once
 * more and writes the scores that the log does not have; scores are functions of the log, so that they come out the same.
 */
public final class DetectorService extends PartitionedService {
    /**
     * A service that has not started yet.
     *
     * @param catalog the kinds of detector that cards may name
     */
    public DetectorService(ServiceOptions options, Catalog catalog) {
        super(
                options,
                Subscription.first(Topic.GAMES)
                        .then(Topic.SUSPICIONS)
                        .then(Topic.STREAM, Topic.OUTPUTS)
                        .onlyWhileLoading(Topic.SUSPICIONS),
                (partition, outbox) -> new DetectorHandler(catalog, outbox));
    }
}
