package io.refeed.view;

import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How all games stand. Every change has a number, its version, so that whoever has seen the board before is told what has changed
 * since. A board remembers nothing of the one that a process before it had: the versions of two boards have nothing to do with
 * each other.
 *
 * <p>Safe for use by several threads.
 */
final class GameBoard {
    /** Who has not looked for so many removals is told everything again. */
    private static final int REMOVALS = 10_000;

    /** On a broker that is kept there may be any number; a page of so many is as much as anyone looks at. */
    private static final int GAMES = 20_000;

    private final int most;
    private final Map<String, BoardGame> games = new HashMap<>();
    private final TreeMap<Long, BoardGame> byVersion = new TreeMap<>();
    private final TreeMap<Long, String> removals = new TreeMap<>();
    private final Map<String, Long> removed = new HashMap<>();
    private long version;
    private long forgotten;

    GameBoard() {
        this(GAMES);
    }

    /** @param most how many games there may be: of more those that are over are dropped, the ones that have not changed for longest first */
    GameBoard(int most) {
        this.most = most;
    }

    /**
     * What a game is.
     *
     * @param announced when its card was written, in milliseconds since 1970
     */
    record Described(Card card, Truth truth, long announced) {}

    synchronized void card(Card card, long written) {
        change(card.game(), game -> game.card(card, written, version));
    }

    synchronized void truth(Truth truth) {
        change(truth.game(), game -> game.truth(truth, version));
    }

    synchronized void verdict(String name, Map<String, Object> verdict) {
        change(name, game -> game.verdict(verdict, version));
    }

    synchronized void block(Contamination block) {
        change(block.game(), game -> game.block(block, version));
    }

    synchronized void remove(String name) {
        BoardGame game = games.remove(name);
        if (game == null) {
            return;
        }
        byVersion.remove(game.version());
        removals.put(++version, name);
        removed.put(name, version);
        if (removals.size() > REMOVALS) {
            forgotten = removals.firstKey();
            removed.remove(removals.remove(forgotten));
        }
    }

    private void change(String name, java.util.function.Consumer<BoardGame> told) {
        BoardGame game = games.computeIfAbsent(name, BoardGame::new);
        Long before = removed.remove(name);
        if (before != null) {
            removals.remove(before);
        }
        byVersion.remove(game.version());
        version++;
        told.accept(game);
        byVersion.put(game.version(), game);
        if (games.size() > most) {
            byVersion.values().stream()
                    .filter(each -> !each.running())
                    .findFirst()
                    .ifPresent(oldest -> remove(oldest.name()));
        }
    }

    /** The version of the newest change, 0 if there was none. */
    synchronized long version() {
        return version;
    }

    /** What a game is, empty if it has not been announced, or no one may know of it. */
    synchronized Optional<Described> described(String name) {
        BoardGame game = games.get(name);
        return game == null || game.card() == null || game.truth() == null
                ? Optional.empty()
                : Optional.of(new Described(game.card(), game.truth(), game.announced()));
    }

    /** Whether a game is still played, as far as is known. */
    synchronized boolean running(String name) {
        BoardGame game = games.get(name);
        return game != null && game.running();
    }

    /**
     * What has changed.
     *
     * @param since a version of this board; 0, or one that lies too far back, for everything
     * @return a plain tree: whether it is everything, the games that have changed, those that are gone
     */
    synchronized Changes changes(long since) {
        boolean all = since < forgotten || since == 0 || since > version;
        long from = all ? 0 : since;
        List<Object> changed = new ArrayList<>();
        byVersion.tailMap(from, false).values().forEach(game -> changed.add(game.tell(from)));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("all", all);
        told.put("games", changed);
        if (!all) {
            told.put("removed", List.copyOf(removals.tailMap(from, false).values()));
        }
        return new Changes(version, told);
    }

    /**
     * Changes up to a version.
     *
     * @param tree the changes, a plain tree
     */
    record Changes(long version, Map<String, Object> tree) {}
}
