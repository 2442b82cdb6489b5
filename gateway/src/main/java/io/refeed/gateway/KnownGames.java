package io.refeed.gateway;

import io.refeed.protocol.message.Card;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which games there are, and which of them are one player's. Not safe for use by several threads. */
final class KnownGames {
    private final String player;
    private final Map<String, OwnGame> own = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> without = new HashSet<>();

    /** @param player the name that its cards have */
    KnownGames(String player) {
        this.player = player;
    }

    /** Takes a card; whether it names the player. */
    boolean announce(Card card, int partition) {
        without.remove(card.game());
        if (!card.player().equals(player)) {
            others.add(card.game());
            return false;
        }
        own.computeIfAbsent(card.game(), game -> new OwnGame(partition));
        return true;
    }

    /** Forgets a game that was removed; whether the player may have been told of it. */
    boolean remove(String game) {
        own.remove(game);
        without.add(game);
        return !others.remove(game);
    }

    /** Notes that a game has no card, and will have none. */
    void hasNoCard(String game) {
        if (!isOthers(game) && own(game) == null) {
            without.add(game);
        }
    }

    /** A game of the player, null if it is none. */
    OwnGame own(String game) {
        return own.get(game);
    }

    /** Whether the card of a game names someone else. */
    boolean isOthers(String game) {
        return others.contains(game);
    }

    /** Whether a game has a card that is known, or is known to have none. */
    boolean isSettled(String game) {
        return own.containsKey(game) || others.contains(game) || without.contains(game);
    }
}
