package io.refeed.replayer;

import io.refeed.game.Catalog;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Truth;
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
    private final Function<String, Emitter> outboxes;
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, Truth> truths = new HashMap<>();

    GameStarter(Catalog catalog, RunningGames running, RefusedGames refused, Function<String, Emitter> outboxes) {
        this.catalog = catalog;
        this.running = running;
        this.refused = refused;
        this.outboxes = outboxes;
    }

    /** Whether a game has been started or refused, so that there is no sense in waiting for its announcement. */
    boolean knows(String game) {
        return running.knows(game) || refused.contains(game);
    }

    /** Takes a card; whether its game starts, or is refused, just now. */
    boolean card(Card card) {
        if (knows(card.game())) {
            return false;
        }
        cards.put(card.game(), card);
        return begin(card.game());
    }

    /** Takes a truth; whether its game starts, or is refused, just now. */
    boolean truth(Truth truth) {
        if (knows(truth.game())) {
            return false;
        }
        truths.put(truth.game(), truth);
        return begin(truth.game());
    }

    /** A game was removed from the broker: nothing of it is wanted any more, whether or not it was over. */
    void forget(String game) {
        cards.remove(game);
        truths.remove(game);
        refused.forget(game);
        running.forget(game);
    }

    private boolean begin(String game) {
        Card card = cards.get(game);
        Truth truth = truths.get(game);
        if (card == null || truth == null) {
            return false;
        }
        cards.remove(game);
        truths.remove(game);
        try {
            ReplayPlan plan = ReplayPlan.of(card, truth, catalog);
            running.add(game, new ReplayedGame(plan, outboxes.apply(game)));
        } catch (RuntimeException e) {
            LOG.error("{}: this game cannot be played: {}", game, e.getMessage());
            refused.add(game, "the replayer cannot play this game: " + e.getMessage());
        }
        return true;
    }
}
