package io.refeed.auditor.stream;

import io.refeed.protocol.message.Card;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Tells which games have been announced, whether or not the audit has read that far. */
public interface Announcements {
    /**
     * Reads the cards of a partition up to where it ends now.
     *
     * @return the games, on the wire, whose cards are there; fails if the broker cannot be asked
     */
    CompletableFuture<Set<String>> games(int partition);

    /**
     * Reads the cards of a partition up to where it ends now, for some of the games.
     *
     * @return the first card of each game that has one; fails if the broker cannot be asked
     */
    CompletableFuture<Map<String, Card>> cards(int partition, Set<String> games);
}
