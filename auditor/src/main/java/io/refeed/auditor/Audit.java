package io.refeed.auditor;

import io.refeed.game.Mode;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The audit of all games of one partition: records in, verdicts, blocks and dead letters out. Everything that it must
 * know again after a restart it writes into its journal at once.
 *
 * <p>A game is under audit from its card on; records that come before are held. A game is closed when it is complete and
 * the outputs have been read as far as its end mark says, since an answer before that may still change the verdict; then
 * its book is dropped. A game whose card was removed from its topic is forgotten, whether or not it was closed; what is
 * read of it afterwards is ignored.
 *
 * <p>Not safe for use by several threads.
 */
final class Audit {
    /** How long a complete game waits for outputs that, by its end mark, should be there: aborted ones never come. */
    static final long GRACE_MILLIS = 1000;

    private static final long UNNOTICED = -1;

    private final AnnouncedGames rules;
    private final int blockSize;
    private final Predicate<byte[]> home;
    private final Journal journal;
    private final AuditSink findings;
    private final Decoder decoder = new Decoder();

    private final Map<String, GameAudit> books = new HashMap<>();
    private final Map<String, Mode> closed = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final UnannouncedRecords strangers = new UnannouncedRecords();
    private final Set<GameAudit> changed = new LinkedHashSet<>();
    private final Map<GameAudit, Long> complete = new LinkedHashMap<>();
    private long outputsRead;
    private boolean outputsMoved;
    private long quietSince;

    /**
     * @param home whether answers with a key belong into this partition
     * @param journal what it writes into, and restores itself from
     */
    Audit(AnnouncedGames rules, int blockSize, Predicate<byte[]> home, Journal journal, AuditSink findings) {
        this.rules = rules;
        this.blockSize = blockSize;
        this.home = home;
        this.journal = journal;
        this.findings = findings;
    }

    /** Becomes what the audit was that wrote the journal. The verdicts of games under audit will be written again. */
    void restore() {
        journal.replay(
                event -> {
                    GameAudit book = event.message() instanceof Card card ? open(card) : books.get(event.game());
                    book.add(event);
                    book.writeBlocks(AuditSink.NONE);
                },
                closed::put);
        journal.replayHeld(letter -> strangers.add(new PendingRecord(letter, decoder.event(letter))));
        for (GameAudit book : books.values()) {
            changed.add(book);
            if (book.complete()) {
                complete.put(book, UNNOTICED);
            }
        }
    }

    /** Takes the next record of a topic. */
    void take(RawRecord letter) {
        boolean output = letter.topic() == Topic.OUTPUTS;
        if (output && letter.key() != null && !home.test(letter.key())) {
            findings.deadLetter(letter, "wrong-partition");
        } else if (letter.isRemoval()) {
            remove(letter);
        } else {
            dispatch(letter, decoder.event(letter));
        }
        if (output) {
            outputsRead = letter.offset() + 1;
            outputsMoved = true;
            if (!complete.isEmpty()) {
                closeWhere(book -> book.seen() <= outputsRead);
            }
        }
    }

    /**
     * Writes the verdicts that have changed since it was called last. To be called a few times a second.
     *
     * @param now a time in milliseconds, from any fixed point on
     */
    void tick(long now) {
        if (outputsMoved) {
            outputsMoved = false;
            quietSince = now;
        }
        if (!complete.isEmpty()) {
            complete.replaceAll((book, noticed) -> noticed == UNNOTICED ? now : noticed);
            closeWhere(book -> now - Math.max(quietSince, complete.get(book)) >= GRACE_MILLIS);
        }
        changed.forEach(book -> book.writeVerdict(findings));
        changed.clear();
    }

    /** How many records are held of each game that has not been announced yet. */
    Map<String, Integer> strangers() {
        return strangers.count();
    }

    /**
     * Gives up records of games that have not been announced.
     *
     * @param asked how many of each game there were when somebody went to look for the cards
     * @param announced the games whose cards were found
     */
    void bury(Map<String, Integer> asked, Set<String> announced) {
        asked.forEach((game, count) -> {
            if (announced.contains(game)) {
                return;
            }
            for (PendingRecord held : strangers.take(game, count)) {
                journal.release(held.letter());
                if (held.event().fault() == null) {
                    findings.deadLetter(held.letter(), "unknown-game");
                }
            }
        });
    }

    /** The truth of a game goes with its card. */
    private void remove(RawRecord letter) {
        String game = Decoder.game(letter.key());
        if (letter.topic() != Topic.GAMES || game == null) {
            return;
        }
        removed.add(game);
        closed.remove(game);
        journal.forget(game);
        GameAudit book = books.remove(game);
        if (book != null) {
            changed.remove(book);
            complete.remove(book);
            findings.retract(game);
        }
        strangers.take(game).forEach(held -> journal.release(held.letter()));
    }

    private void dispatch(RawRecord letter, Event event) {
        if (event.fault() != null) {
            findings.deadLetter(letter, "malformed: " + event.fault());
        }
        if (event.game() == null || removed.contains(event.game())) {
            return;
        }
        GameAudit book = books.get(event.game());
        if (book != null) {
            enter(book, letter, event);
        } else if (closed.containsKey(event.game())) {
            checkKind(closed.get(event.game()), letter, event);
        } else if (event.message() instanceof Card card) {
            announce(card, event);
        } else {
            journal.hold(letter);
            strangers.add(new PendingRecord(letter, event));
        }
    }

    private GameAudit open(Card card) {
        return books.computeIfAbsent(card.game(), game -> new GameAudit(card, rules, blockSize));
    }

    private void announce(Card card, Event event) {
        GameAudit book = open(card);
        journal.append(event);
        for (PendingRecord held : strangers.take(card.game())) {
            journal.release(held.letter());
            enter(book, held.letter(), held.event());
        }
    }

    private void enter(GameAudit book, RawRecord letter, Event event) {
        if (event.message() instanceof Card card) {
            if (!book.agrees(card)) {
                findings.deadLetter(letter, "malformed: differs from the first card of the game");
            }
            return;
        }
        checkKind(book.mode(), letter, event);
        journal.append(event);
        book.add(event);
        if (event.message() instanceof Truth && book.fault() != null) {
            findings.deadLetter(letter, "malformed: " + book.fault());
        }
        book.writeBlocks(findings);
        changed.add(book);
        if (book.complete()) {
            if (book.seen() <= outputsRead) {
                close(book);
            } else {
                complete.putIfAbsent(book, UNNOTICED);
            }
        }
    }

    /** An answer of the wrong kind lacks the field that it should have, whenever it comes. */
    private void checkKind(Mode mode, RawRecord letter, Event event) {
        if (event.message() instanceof Output output && !output.fits(mode)) {
            findings.deadLetter(letter, "malformed: not what games of this mode are answered with");
        }
    }

    private void closeWhere(Predicate<GameAudit> ripe) {
        for (GameAudit book : new ArrayList<>(complete.keySet())) {
            if (ripe.test(book)) {
                close(book);
            }
        }
    }

    private void close(GameAudit book) {
        book.close();
        book.writeBlocks(findings);
        book.writeVerdict(findings);
        journal.close(book.name(), book.mode());
        books.remove(book.name());
        closed.put(book.name(), book.mode());
        changed.remove(book);
        complete.remove(book);
    }
}
