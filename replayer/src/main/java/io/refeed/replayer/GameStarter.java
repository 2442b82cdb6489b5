package io.refeed.replayer;

import io.refeed.game.Catalog;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.ClosedGames;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the games of one partition, each once its card and its truth are there, or refuses them. Not safe for use by
 * several threads.
 */
final class GameStarter {
    private static final Logger LOG = LoggerFactory.getLogger(GameStarter.class);

    private final Catalog catalog;
    private final RunningGames running;
    private final RefusedGames refused;
    private final ClosedGames closed;
    private final Function<String, Emitter> outboxes;
    private final Map<String, Card> cards = new HashMap<>();

    GameStarter(
            Catalog catalog,
            RunningGames running,
            RefusedGames refused,
            ClosedGames closed,
            Function<String, Emitter> outboxes) {
        this.catalog = catalog;
        this.running = running;
        this.refused = refused;
        this.closed = closed;
        this.outboxes = outboxes;
    }

    /** Whether a game has been started or refused, so that there is no sense in waiting for its announcement. */
    boolean knows(String game) {
        return running.knows(game) || refused.contains(game) || closed.contains(game);
    }

    /** Takes a card; whether it is of use. */
    boolean card(Card card) {
        return !knows(card.game()) && cards.putIfAbsent(card.game(), card) == null;
    }

    /** Whether the card of a game is there, and it starts with its truth. */
    boolean awaitsTruth(String game) {
        return cards.containsKey(game);
    }

    /** Takes the truth of a game that awaits it: the game starts, or is refused. */
    void truth(Truth truth) {
        begin(truth.game(), cards.remove(truth.game()), truth);
    }

    /** Nothing of a game is wanted any more, whether or not it was over. */
    void forget(String game) {
        cards.remove(game);
        refused.forget(game);
        running.forget(game);
    }

    private void begin(String game, Card card, Truth truth) {
        try {
            ReplayPlan plan = ReplayPlan.of(card, truth, catalog);
            running.add(game, new ReplayedGame(plan, outboxes.apply(game)));
        } catch (RuntimeException e) {
            LOG.error("{}: this game cannot be played: {}", game, e.getMessage());
            refused.add(game, "the replayer cannot play this game: " + e.getMessage());
        }
    }
}
