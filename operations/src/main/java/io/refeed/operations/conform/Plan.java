package io.refeed.operations.conform;

import java.time.Duration;
import java.util.List;

/**
 * How a player, or a detector, is tried.
 *
 * @param kind what it is
 * @param subject its name, as cards have it
 * @param vocabularies what games are played with; at least one
 * @param first how long the first answer of all may take, and the first after a restart
 * @param patience how long any other may take, from the latest one on
 * @param pause how long the long pause is
 * @param games how many games are played at once where there are many
 */
public record Plan(
        Kind kind,
        String subject,
        List<Vocabulary> vocabularies,
        Duration first,
        Duration patience,
        Duration pause,
        int games) {
    /** Copies the vocabularies. */
    public Plan {
        vocabularies = List.copyOf(vocabularies);
        if (vocabularies.isEmpty()) {
            throw new IllegalArgumentException("expected a domain at least");
        }
    }
}
