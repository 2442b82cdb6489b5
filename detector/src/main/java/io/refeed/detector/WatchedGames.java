package io.refeed.detector;

import io.refeed.game.Catalog;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.service.ClosedGames;
import io.refeed.protocol.service.GameHorizon;
import io.refeed.protocol.service.PartitionHandler;
import io.refeed.protocol.service.PendingRecords;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The games of one partition: tells those that have detectors of this program from the others and gives every record to its
 * game. Records of a game whose card has not come are held back. Not safe for use by several threads.
 */
final class WatchedGames {
    /** How many records without a card are kept. */
    private static final int WAITING = 100_000;

    /** How long a game that is over may wait for answers, which lie in another topic than its end mark. */
    private static final long ANSWERS = Duration.ofMinutes(1).toNanos();

    private final Catalog catalog;
    private final Consumer<Suspicion> sink;
    private final GameHorizon horizon = new GameHorizon();
    private final Map<String, WatchedGame> open = new HashMap<>();

    /** Games that are not over and that have no detectors of this program. */
    private final Set<String> idle = new HashSet<>();

    /** Games that are over but for answers, and since when. */
    private final Map<String, Long> ending = new HashMap<>();

    private final ClosedGames closed = new ClosedGames();
    private final PendingRecords<Message> waiting = new PendingRecords<>(WAITING, WatchedGames::weight, horizon);
    private long now;

    /** @param sink takes every score that has to be sent */
    WatchedGames(Catalog catalog, Consumer<Suspicion> sink) {
        this.catalog = catalog;
        this.sink = sink;
    }

    private static int weight(Message record) {
        if (record instanceof Output output) {
            return output.answer() == null ? 0 : output.answer().length();
        }
        return record instanceof StreamWord word ? word.word().length() : 0;
    }

    /** From where on the topics tell all of the games that are not over. */
    GameHorizon horizon() {
        return horizon;
    }

    /** Takes a card. */
    void card(Card card) {
        String name = card.game();
        if (horizon.isOpen(name) || closed.contains(name)) {
            return;
        }
        horizon.announced(name);
        WatchedGame game = WatchedGame.of(card, catalog, sink);
        if (game == null) {
            idle.add(name);
        } else {
            open.put(name, game);
        }
        waiting.release(name, this::take);
    }

    /** Gives up a game that is over, or was removed from the broker; nothing of it matters any more. */
    void forget(String name) {
        open.remove(name);
        idle.remove(name);
        ending.remove(name);
        waiting.forget(name);
        closed.add(name);
        horizon.closed(name);
    }

    /** Takes a score that lies in the log; while loading only, before words. */
    void logged(Suspicion suspicion) {
        WatchedGame game = open.get(suspicion.game());
        if (game != null) {
            game.logged(suspicion);
        }
    }

    /** Takes a record of topic {@code stream} or {@code outputs}. */
    void take(Message record) {
        String name = record.game();
        WatchedGame game = open.get(name);
        if (game != null) {
            take(game, record);
        } else if (!idle.contains(name)) {
            if (!closed.contains(name)) {
                waiting.hold(name, record);
            }
        } else if (record instanceof StreamEnd) {
            forget(name);
        }
    }

    private void take(WatchedGame game, Message record) {
        if (record instanceof StreamWord word) {
            game.word(word);
        } else if (record instanceof Output output) {
            game.answer(output);
        } else if (record instanceof StreamEnd) {
            ending.putIfAbsent(record.game(), now);
        }
        if (!ending.isEmpty() && ending.containsKey(record.game()) && !game.awaitsAnswers()) {
            forget(record.game());
        }
    }

    /** Everything that was in the log has been taken. */
    void loaded() {
        closed.loaded();
    }

    /**
     * To be called now and then.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     * @return when to call again at the latest
     */
    long turn(long nanoTime) {
        now = nanoTime;
        waiting.look(nanoTime);
        if (ending.isEmpty()) {
            return nanoTime + PartitionHandler.NEVER;
        }
        ending.replaceAll((game, since) -> since == 0 ? nanoTime : since);
        List.copyOf(ending.entrySet()).stream()
                .filter(game -> nanoTime - game.getValue() > ANSWERS)
                .forEach(game -> forget(game.getKey()));
        return nanoTime + ANSWERS;
    }
}
