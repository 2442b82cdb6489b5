package io.refeed.auditor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records of games that have not been announced, in the order in which they came. Not safe for use by several threads. */
final class UnannouncedRecords {
    private final Map<String, List<PendingRecord>> byGame = new LinkedHashMap<>();

    void add(PendingRecord held) {
        byGame.computeIfAbsent(held.event().game(), game -> new ArrayList<>()).add(held);
    }

    /** How many records of each game are held. */
    Map<String, Integer> count() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        byGame.forEach((game, held) -> counts.put(game, held.size()));
        return counts;
    }

    /** Gives up all records of a game. */
    List<PendingRecord> take(String game) {
        List<PendingRecord> all = byGame.remove(game);
        return all == null ? List.of() : all;
    }

    /** Gives up the first records of a game, at most so many. */
    List<PendingRecord> take(String game, int most) {
        List<PendingRecord> all = take(game);
        if (all.size() <= most) {
            return all;
        }
        byGame.put(game, new ArrayList<>(all.subList(most, all.size())));
        return all.subList(0, most);
    }
}
