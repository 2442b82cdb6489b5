package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.game.Status;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.service.ClosedGames;
import io.refeed.protocol.service.GameHorizon;
import io.refeed.protocol.service.PendingRecords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The games of one partition: tells those of this player from the others and gives every record to its game. Records of
 * a game whose card has not come are held back. Not safe for use by several threads.
 */
final class PlayedGames {
    /** How many records without a card are kept. */
    static final int WAITING = 100_000;

    private final String player;
    private final Function<Card, Session> seats;
    private final Consumer<Output> sink;
    private final GameHorizon horizon = new GameHorizon();
    private final Map<String, PlayedGame> open = new HashMap<>();

    /** Games that are not over and in which there is nothing to do: others play them, or this player has resigned. */
    private final Set<String> idle = new HashSet<>();

    private final ClosedGames closed = new ClosedGames();
    private final PendingRecords<StreamRecord> waiting = new PendingRecords<>(WAITING, PlayedGames::weight, horizon);
    private final ScoreGates gates;
    private boolean loaded;

    /** @param sink takes every answer that has to be sent */
    PlayedGames(Player player, Catalog catalog, Consumer<Output> sink) {
        this(player.name(), catalog, card -> PlayerSession.of(card, player, catalog), sink);
    }

    /** The same of any kind of player, by the name that cards call him by and by how he takes his seat in a game. */
    PlayedGames(String player, Catalog catalog, Function<Card, Session> seats, Consumer<Output> sink) {
        this.player = player;
        this.seats = seats;
        this.sink = sink;
        this.gates = new ScoreGates(catalog);
    }

    private static int weight(StreamRecord record) {
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
        if (card.player().equals(player)) {
            open.put(name, new PlayedGame(card, seats.apply(card), sink));
            gates.open(card, (word, scores) -> play(name, word, scores));
        } else {
            idle.add(name);
        }
        waiting.release(name, this::stream);
        if (loaded) {
            load(name);
        }
    }

    /** Gives up a game that is over, or was removed from the broker; nothing of it matters any more. */
    void forget(String name) {
        close(name, Status.UNFINISHED);
    }

    private void close(String name, Status status) {
        PlayedGame game = open.remove(name);
        if (game != null) {
            game.leave(status);
        }
        idle.remove(name);
        gates.forget(name);
        waiting.forget(name);
        closed.add(name);
        horizon.closed(name);
    }

    /** Takes a record of topic {@code stream}. */
    void stream(StreamRecord record) {
        String name = record.game();
        PlayedGame game = open.get(name);
        if (game == null && !idle.contains(name)) {
            if (!closed.contains(name)) {
                waiting.hold(name, record);
            }
        } else if (record instanceof StreamEnd end) {
            close(name, end.status());
        } else if (game != null && record instanceof StreamWord word) {
            if (!gates.take(word)) {
                play(name, word, Map.of());
            }
        }
    }

    private void play(String name, StreamWord word, Map<String, Double> scores) {
        PlayedGame game = open.get(name);
        if (game != null) {
            game.word(word, scores);
            leaveIfOver(name, game);
        }
    }

    /** Takes what a detector says of a word. */
    void suspicion(Suspicion suspicion) {
        String name = suspicion.game();
        gates.score(suspicion, horizon.isOpen(name) || closed.contains(name));
    }

    /** Takes an answer that lies in the log; while loading only. */
    void logged(Output output) {
        PlayedGame game = open.get(output.game());
        if (game != null) {
            game.logged(output);
        }
    }

    /**
     * To be called now and then.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     * @return when to call again at the latest
     */
    long turn(long nanoTime) {
        waiting.look(nanoTime);
        return gates.turn(nanoTime);
    }

    /** Everything that was in the log has been taken: from now on answers are sent at once. */
    void loaded() {
        loaded = true;
        closed.loaded();
        for (String name : List.copyOf(open.keySet())) {
            load(name);
        }
    }

    private void load(String name) {
        PlayedGame game = open.get(name);
        if (game != null) {
            game.loaded();
            leaveIfOver(name, game);
        }
    }

    /** A game that the player has given up is not over: the resignation may be lost yet. */
    private void leaveIfOver(String name, PlayedGame game) {
        if (game.over()) {
            open.remove(name);
            idle.add(name);
            game.leave(null);
        }
    }

    /** Takes an answer that came later; one of a player who sits at the table no more is dropped. */
    void arrived(Session from, Output output) {
        PlayedGame game = open.get(output.game());
        if (game != null && game.isPlayedBy(from)) {
            game.arrived(output);
            leaveIfOver(output.game(), game);
        }
    }

    /** Someone else plays the games from now on. */
    void leave() {
        open.values().forEach(game -> game.leave(null));
        open.clear();
    }
}
