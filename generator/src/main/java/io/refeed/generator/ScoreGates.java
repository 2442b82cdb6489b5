package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.service.PartitionHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The games of one partition whose words wait for scores. Scores of a game whose card has not come are kept for a while: topics
 * are not ordered among themselves. Not safe for use by several threads.
 */
final class ScoreGates {
    /** How many scores without a card are kept. */
    private static final int MOST_EARLY = 10_000;

    private final Catalog catalog;
    private final Map<String, ScoreGate> gates = new HashMap<>();
    private final Map<String, List<Suspicion>> early = new LinkedHashMap<>();
    private int earlyCount;

    ScoreGates(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Takes the card of a game that is played here. */
    void open(Card card, ScoreGate.Release sink) {
        ScoreGate.of(card, catalog, sink).ifPresent(gate -> gates.put(card.game(), gate));
        List<Suspicion> kept = early.remove(card.game());
        if (kept != null) {
            earlyCount -= kept.size();
            kept.forEach(suspicion -> score(suspicion, true));
        }
    }

    /** Nothing of a game matters any more. */
    void forget(String game) {
        gates.remove(game);
    }

    /** Whether a word was taken, and will be released when it is time. */
    boolean take(StreamWord word) {
        ScoreGate gate = gates.get(word.game());
        if (gate != null) {
            gate.word(word);
        }
        return gate != null;
    }

    /** @param known whether the card of its game has come */
    void score(Suspicion suspicion, boolean known) {
        ScoreGate gate = gates.get(suspicion.game());
        if (gate != null) {
            gate.score(suspicion);
        } else if (!known) {
            early.computeIfAbsent(suspicion.game(), game -> new ArrayList<>()).add(suspicion);
            earlyCount++;
            Iterator<List<Suspicion>> eldest = early.values().iterator();
            while (earlyCount > MOST_EARLY) {
                earlyCount -= eldest.next().size();
                eldest.remove();
            }
        }
    }

    /**
     * Lets go what has waited long enough.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     * @return when to call again at the latest
     */
    long turn(long nanoTime) {
        long next = nanoTime + PartitionHandler.NEVER;
        for (ScoreGate gate : List.copyOf(gates.values())) {
            next = Math.min(next, gate.turn(nanoTime));
        }
        return next;
    }
}
