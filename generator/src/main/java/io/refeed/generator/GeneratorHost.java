package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.service.PartitionedService;
import io.refeed.protocol.service.ServiceOptions;
import io.refeed.protocol.service.Subscription;

/**
 * Plays the games of one {@link Player} on Kafka: reads topics {@code games} and {@code stream}, and writes one answer to
 * each round to {@code outputs}, on the partition that the word came from.
 *
 * <p>Several hosts of one player, in one consumer group, share the games. A host that dies is replaced by the others, or
 * by itself when it comes back; nothing is kept but the topics. The host waits while the broker is away, and stops within
 * two seconds: answers that were not sent by then are sent by the host that plays on.
 */
public final class GeneratorHost extends PartitionedService {
    private static final String ROLE = "generator";

    private GeneratorHost(ServiceOptions options, Player player, Catalog catalog, Subscription subscription) {
        super(options, subscription, (partition, outbox) -> new GeneratorHandler(player, catalog, outbox));
    }

    /**
     * A host that has not started yet. It needs the right to read {@code games}, {@code stream} and {@code outputs}, that of the bundled
     * player {@code suspicions}, too, and to write {@code outputs}.
     *
     * @param options how to reach the broker, as by {@link #options}
     */
    public GeneratorHost(ServiceOptions options, Player player) {
        this(options, player, Catalog.load(), whole(player));
    }

    /** Defences are the bundled player's, and so are the scores that they ask for. */
    private static Subscription whole(Player player) {
        Subscription games = Subscription.first(Topic.GAMES);
        return (player.name().equals(Card.BUNDLED) ? games.then(Topic.SUSPICIONS) : games)
                .then(Topic.STREAM)
                .then(Topic.OUTPUTS)
                .onlyWhileLoading(Topic.OUTPUTS);
    }

    /**
     * A host that does without the right to read {@code outputs}. For that it asks, after a restart, for all answers of the
     * unfinished games once more, also a player that recalls, and sends those of games with a rate again; the testbed ignores
     * identical repeats.
     */
    public static GeneratorHost repeatingAnswers(ServiceOptions options, Player player) {
        return new GeneratorHost(
                options, player, Catalog.load(), Subscription.first(Topic.GAMES).then(Topic.STREAM));
    }

    /**
     * The options that fit a player: all its hosts form one consumer group, and no other player is in it.
     *
     * @param connection the way to the broker, and the topics' prefix
     */
    public static ServiceOptions options(Player player, Connection connection) {
        String role = player.name().equals(Card.BUNDLED) ? ROLE : ROLE + "-" + player.name();
        return ServiceOptions.of(role, connection);
    }
}
