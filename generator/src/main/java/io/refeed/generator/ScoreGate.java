package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.game.Detectors;
import io.refeed.game.GameDescription;
import io.refeed.game.Setting;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.service.PartitionHandler;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the words of one game until the detectors that its defences ask, and that run elsewhere, have said something of them, or
 * have had time enough. Words leave in the order in which they came. Of several scores of a word by one detector the first counts.
 *
 * <p>Not safe for use by several threads.
 */
final class ScoreGate {
    private final Set<String> awaited;
    private final long patience;
    private final int rounds;
    private final Release sink;
    private final Deque<StreamWord> words = new ArrayDeque<>();
    private final Int2ObjectOpenHashMap<Map<String, Double>> scores = new Int2ObjectOpenHashMap<>();
    private boolean waits;
    private long since;

    /** Takes words that need not wait any longer. */
    @FunctionalInterface
    interface Release {
        /**
         * Takes the next word.
         *
         * @param scores what has been said of it, by detector
         */
        void release(StreamWord word, Map<String, Double> scores);
    }

    /** @param patience how long the first word in the row waits at most, in nanoseconds */
    ScoreGate(Set<String> awaited, long patience, int rounds, Release sink) {
        this.awaited = awaited;
        this.patience = patience;
        this.rounds = rounds;
        this.sink = sink;
    }

    /** The gate that a game needs; empty if none of its defences asks anyone elsewhere, or the card describes no game. */
    static Optional<ScoreGate> of(Card card, Catalog catalog, Release sink) {
        if (card.defences().isEmpty() || card.detection().isEmpty()) {
            return Optional.empty();
        }
        try {
            GameDescription game = Announced.of(card);
            Setting setting = game.setting(catalog);
            Detectors detectors = game.detectors(setting, catalog);
            Set<String> awaited = game.defences(setting, game.generator(setting, catalog), catalog)
                    .awaited();
            return awaited.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ScoreGate(
                            awaited, detectors.only(awaited).patience().toNanos(), card.rounds(), sink));
        } catch (RuntimeException e) {
            // Whoever opens the generator finds the same, and says so by resigning.
            return Optional.empty();
        }
    }

    /** Takes a word of the stream. */
    void word(StreamWord word) {
        words.add(word);
        releaseScored();
    }

    /** Takes what a detector says of a word, which may not have come yet. */
    void score(Suspicion suspicion) {
        if (suspicion.round() <= rounds && awaited.contains(suspicion.detector())) {
            scores.computeIfAbsent(suspicion.round(), round -> new HashMap<>())
                    .putIfAbsent(suspicion.detector(), suspicion.score());
            releaseScored();
        }
    }

    /**
     * Lets go what has waited long enough.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     * @return when to call again at the latest
     */
    long turn(long nanoTime) {
        while (!words.isEmpty()) {
            if (!waits) {
                waits = true;
                since = nanoTime;
            }
            if (nanoTime - since < patience) {
                return since + patience;
            }
            releaseFirst();
            releaseScored();
        }
        return nanoTime + PartitionHandler.NEVER;
    }

    private void releaseScored() {
        while (!words.isEmpty() && said().keySet().containsAll(awaited)) {
            releaseFirst();
        }
    }

    private void releaseFirst() {
        Map<String, Double> said = said();
        StreamWord word = words.remove();
        waits = false;
        sink.release(word, Map.copyOf(said));
    }

    private Map<String, Double> said() {
        return scores.getOrDefault(words.element().round(), Map.of());
    }
}
