package io.refeed.replayer;

import io.refeed.game.Status;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.StreamEnd;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Games that this replayer cannot play. It ends them at once, so that no one waits for them. */
final class RefusedGames {
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    void add(String game, String reason) {
        reasons.put(game, reason);
    }

    void forget(String game) {
        reasons.remove(game);
        ended.remove(game);
    }

    boolean contains(String game) {
        return reasons.containsKey(game);
    }

    /** The stream says that a game has ended, refused or not. */
    void ended(String game) {
        if (reasons.containsKey(game)) {
            ended.add(game);
        }
    }

    /** Ends the games that have no end yet. */
    void sayWhy(Function<String, Emitter> outboxes) {
        reasons.forEach((game, reason) -> {
            if (ended.add(game)) {
                outboxes.apply(game).stream(new StreamEnd(game, 0, 0, Status.UNFINISHED, reason, EndCause.FAILURE));
            }
        });
    }
}
