package io.refeed.auditor.audit;

import io.refeed.game.Mode;
import io.refeed.protocol.Digest;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * The games that are closed, and in which mode each was played: some 16 bytes a game, however long its name, since an auditor
 * on a broker that is kept sees millions of them.
 *
 * <p>Names are told apart by the first 64 bits of their SHA-256. That a new game is taken for one of a million closed ones has
 * a probability of 5 in 10^14.
 *
 * <p>Not safe for use by several threads.
 */
final class ClosedMarks {
    private final Map<Mode, LongOpenHashSet> games = new EnumMap<>(Mode.class);

    /** A game is closed. */
    void add(String game, Mode mode) {
        games.computeIfAbsent(mode, m -> new LongOpenHashSet()).add(Digest.prefix(game));
    }

    /** The mode of a closed game, null if no such game is closed. */
    Mode mode(String game) {
        if (games.isEmpty()) {
            return null;
        }
        long name = Digest.prefix(game);
        for (Map.Entry<Mode, LongOpenHashSet> marks : games.entrySet()) {
            if (marks.getValue().contains(name)) {
                return marks.getKey();
            }
        }
        return null;
    }

    /** Whatever was known of a game is forgotten. */
    void remove(String game) {
        long name = Digest.prefix(game);
        games.values().forEach(marks -> marks.remove(name));
    }
}
