package io.refeed.auditor.stream;

import io.refeed.auditor.audit.PartitionAudit;
import io.refeed.protocol.message.Card;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Has the cards searched for the games of held records, one search at a time, and rejects the records whose game has
 * none. Not safe for use by several threads.
 */
final class CardSearch {
    private final PartitionAudit audit;
    private final Announcements announcements;
    private final int partition;
    private Map<String, Integer> asked = Map.of();
    private CompletableFuture<Set<String>> answer;

    CardSearch(PartitionAudit audit, Announcements announcements, int partition) {
        this.audit = audit;
        this.announcements = announcements;
        this.partition = partition;
    }

    /**
     * Searches at once, and waits: afterwards every record that was held has gone to its game or is rejected.
     *
     * @throws java.util.concurrent.CompletionException if the cards cannot be read
     */
    void settle() {
        Map<String, Integer> held = audit.unannounced();
        Map<String, Card> found = announcements.cards(partition, held.keySet()).join();
        found.values().forEach(audit::announce);
        audit.rejectUnknown(held, found.keySet());
        // What is on its way tells of records that are gone.
        answer = null;
    }

    /** Takes the answer if it is there, and asks again if there is something to ask for; never waits. */
    void advance() {
        if (answer != null && answer.isDone()) {
            if (!answer.isCompletedExceptionally()) {
                audit.rejectUnknown(asked, answer.join());
            }
            answer = null;
        }
        if (answer == null) {
            asked = audit.unannounced();
            if (!asked.isEmpty()) {
                answer = announcements.games(partition);
            }
        }
    }
}
