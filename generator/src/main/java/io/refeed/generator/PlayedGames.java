package io.refeed.generator;

import io.refeed.game.Catalog;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.service.PendingRecords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The games of one partition: tells those of this player from the others and gives every record to its game. Records of
 * a game whose card has not come are held back. Not safe for use by several threads.
 */
final class PlayedGames {
    /** How many records without a card are kept. */
    static final int WAITING = 100_000;

    private final Player player;
    private final Catalog catalog;
    private final Consumer<Output> sink;
    private final Map<String, PlayedGame> open = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final PendingRecords<StreamRecord> waiting = new PendingRecords<>(WAITING, PlayedGames::weight);
    private boolean loaded;

    /** @param sink takes every answer that has to be sent */
    PlayedGames(Player player, Catalog catalog, Consumer<Output> sink) {
        this.player = player;
        this.catalog = catalog;
        this.sink = sink;
    }

    private static int weight(StreamRecord record) {
        return record instanceof StreamWord word ? word.word().length() : 0;
    }

    /** Takes a card. */
    void card(Card card) {
        String name = card.game();
        if (open.containsKey(name) || closed.contains(name)) {
            return;
        }
        if (!card.player().equals(player.name())) {
            forget(name);
            return;
        }
        open.put(name, new PlayedGame(card, PlayerSession.of(card, player, catalog), sink));
        waiting.release(name, this::stream);
        if (loaded) {
            load(name);
        }
    }

    /** Gives up a game that is not this player's, or was removed from the broker; nothing of it matters any more. */
    void forget(String name) {
        open.remove(name);
        closed.add(name);
        waiting.forget(name);
    }

    /** Takes a record of topic {@code stream}. */
    void stream(StreamRecord record) {
        PlayedGame game = open.get(record.game());
        if (game == null) {
            if (!closed.contains(record.game())) {
                waiting.hold(record.game(), record);
            }
            return;
        }
        if (record instanceof StreamWord word) {
            game.word(word);
        } else if (record instanceof StreamEnd) {
            game.end();
        }
        closeIfOver(record.game(), game);
    }

    /** Takes an answer that lies in the log; while loading only. */
    void logged(Output output) {
        PlayedGame game = open.get(output.game());
        if (game != null) {
            game.logged(output);
        }
    }

    /** To be called now and then, with the time by {@link System#nanoTime}. */
    void turn(long nanoTime) {
        waiting.look(nanoTime);
    }

    /** Everything that was in the log has been taken: from now on answers are sent at once. */
    void loaded() {
        loaded = true;
        for (String name : List.copyOf(open.keySet())) {
            load(name);
        }
    }

    private void load(String name) {
        PlayedGame game = open.get(name);
        if (game != null) {
            game.loaded();
            closeIfOver(name, game);
        }
    }

    private void closeIfOver(String name, PlayedGame game) {
        if (game.over()) {
            open.remove(name);
            closed.add(name);
        }
    }
}
