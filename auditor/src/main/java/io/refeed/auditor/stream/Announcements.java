package io.refeed.auditor.stream;

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
}
