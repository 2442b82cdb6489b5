package io.refeed.auditor.audit;

import io.refeed.game.Mode;
import io.refeed.game.referee.Referee;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The games under audit: takes their events, journals them, publishes what changes, and closes each game when it is over.
 *
 * <p>Not safe for use by several threads.
 */
final class OpenGames {
    private final AnnouncedGames announced;
    private final int blockSize;
    private final EventJournal journal;
    private final AuditSink sink;
    private final BiConsumer<String, Mode> onClosed;

    private final Map<String, GameAudit> games = new HashMap<>();
    private final Set<GameAudit> changed = new LinkedHashSet<>();
    private final Set<GameAudit> growing = new LinkedHashSet<>();
    private final ClosingQueue closing = new ClosingQueue();

    /** @param onClosed is told of each game that is closed from now on, and that the journal remembers as closed */
    OpenGames(
            AnnouncedGames announced,
            int blockSize,
            EventJournal journal,
            AuditSink sink,
            BiConsumer<String, Mode> onClosed) {
        this.announced = announced;
        this.blockSize = blockSize;
        this.journal = journal;
        this.sink = sink;
        this.onClosed = onClosed;
    }

    /** Takes up the games that the journal remembers; their verdicts will be written again. */
    void restore() {
        journal.replay(
                event -> {
                    GameAudit game = event.message() instanceof Card card ? put(card) : games.get(event.game());
                    game.add(event);
                    game.writeBlocks(AuditSink.NONE);
                },
                onClosed);
        for (GameAudit game : games.values()) {
            changed.add(game);
            if (game.complete()) {
                closing.add(game);
            }
        }
    }

    /** The game of a name, null if none such is open. */
    GameAudit find(String game) {
        return games.get(game);
    }

    /** Begins the audit of a game with its card. */
    void open(Card card, Event event) {
        GameAudit game = put(card);
        journal.append(event);
        if (blockSize != Referee.BLOCK) {
            Event size = Event.of(Topic.GAMES, 0, new BlockSize(card.game(), blockSize));
            journal.append(size);
            game.add(size);
        }
    }

    private GameAudit put(Card card) {
        return games.computeIfAbsent(card.game(), name -> new GameAudit(card, announced));
    }

    /** Takes the next record of an open game. */
    void add(GameAudit game, RawRecord record, Event whole) {
        Event event = game.kept(whole);
        if (event.message() instanceof Card card) {
            if (!game.agrees(card)) {
                sink.deadLetter(record, "malformed: differs from the first card of the game");
            }
            return;
        }
        if (event.message() instanceof Suspicion suspicion && !game.asksFor(suspicion)) {
            sink.deadLetter(record, "malformed: the game has no such round, or no such detector");
            return;
        }
        if (game.ignores(event)) {
            return;
        }
        journal.append(event);
        game.add(event);
        if (event.message() instanceof Truth && game.whyUnplayable() != null) {
            sink.deadLetter(record, "malformed: " + game.whyUnplayable());
        }
        game.writeBlocks(sink);
        if (game.change()) {
            changed.add(game);
        }
        if (game.complete()) {
            if (closing.isRipe(game)) {
                close(game);
            } else {
                closing.add(game);
            }
        }
    }

    /** Takes note that the outputs before an offset have been read. */
    void outputsReadTo(long end) {
        closing.outputsReadTo(end);
        closeAll(closing.takeRipe());
    }

    /** Closes the games that need not wait any longer, and writes the verdicts and the filling blocks that have changed. */
    void tick(long now) {
        closeAll(closing.takeOverdue(now));
        changed.forEach(game -> game.writeVerdict(sink));
        growing.addAll(changed);
        changed.clear();
        growing.removeIf(game -> !game.writePartialBlock(now, sink));
    }

    /** Drops a game that was removed, and takes its verdict so far back. */
    void remove(String name) {
        GameAudit game = games.remove(name);
        if (game != null) {
            letGo(game);
            sink.retract(name);
        }
    }

    private void closeAll(List<GameAudit> over) {
        over.forEach(this::close);
    }

    private void close(GameAudit game) {
        game.close();
        game.writeBlocks(sink);
        game.writeVerdict(sink);
        journal.close(game.name(), game.mode());
        games.remove(game.name());
        letGo(game);
        onClosed.accept(game.name(), game.mode());
    }

    private void letGo(GameAudit game) {
        changed.remove(game);
        growing.remove(game);
        closing.remove(game);
    }
}
