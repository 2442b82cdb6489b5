package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.service.PartitionHandler;
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

    private GeneratorHost(ServiceOptions options, Subscription subscription, PartitionHandler.Factory handlers) {
        super(options, subscription, handlers);
    }

    private static PartitionHandler.Factory handlers(Player player, Connection connection) {
        Catalog catalog = Catalog.load();
        return (partition, outbox) ->
                new GeneratorHandler(player, catalog, BoundedOutputs.of(player.name(), connection), outbox);
    }

    private static PartitionHandler.Factory handlers(AsyncPlayer player, Connection connection) {
        Catalog catalog = Catalog.load();
        return (partition, outbox) ->
                new GeneratorHandler(player, catalog, BoundedOutputs.of(player.name(), connection), outbox);
    }

    /** Defences are the bundled player's, and so are the scores that they ask for. */
    private static Subscription recalling(String player) {
        Subscription games = Subscription.first(Topic.GAMES);
        return (player.equals(Card.BUNDLED) ? games.then(Topic.SUSPICIONS) : games)
                .then(Topic.STREAM)
                .then(Topic.OUTPUTS)
                .onlyWhileLoading(Topic.OUTPUTS);
    }

    /**
     * A host that has not started yet. It needs the right to read {@code games}, {@code stream} and {@code outputs}, that of the bundled
     * player {@code suspicions}, too, and to write {@code outputs}.
     *
     * @param options how to reach the broker, as by {@link #options}
     */
    public GeneratorHost(ServiceOptions options, Player player) {
        this(options, recalling(player.name()), handlers(player, options.connection()));
    }

    /** The same for a player who answers in his own time. */
    public GeneratorHost(ServiceOptions options, AsyncPlayer player) {
        this(options, recalling(player.name()), handlers(player, options.connection()));
    }

    /**
     * A host that does without the right to read {@code outputs}. For that it asks, after a restart, for all answers of the
     * unfinished games once more, also a player that recalls, and sends those of games with a rate again; the testbed ignores
     * identical repeats.
     */
    public static GeneratorHost repeatingAnswers(ServiceOptions options, Player player) {
        return new GeneratorHost(
                options, Subscription.first(Topic.GAMES).then(Topic.STREAM), handlers(player, options.connection()));
    }

    /**
     * The options that fit a player: all its hosts form one consumer group, and no other player is in it.
     *
     * @param connection the way to the broker, and the topics' prefix
     */
    public static ServiceOptions options(Player player, Connection connection) {
        return options(player.name(), connection);
    }

    /** The same by the player's name. */
    public static ServiceOptions options(String player, Connection connection) {
        String role = player.equals(Card.BUNDLED) ? ROLE : ROLE + "-" + player;
        return ServiceOptions.of(role, connection);
    }
}
