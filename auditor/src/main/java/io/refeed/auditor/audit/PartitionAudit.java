package io.refeed.auditor.audit;

import io.refeed.game.Mode;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The audit of all games of one partition: sends each record on to where it belongs. Everything that it must know again
 * after a restart is journaled at once.
 *
 * <p>A game is under audit from its card on; records that come before are held. What comes after it is closed changes
 * nothing. A game whose card was removed from its topic is forgotten, whether or not it was closed; what is read of it
 * afterwards is ignored.
 *
 * <p>Not safe for use by several threads.
 */
public final class PartitionAudit {
    /** How many bytes the records of games that have not been announced may have together. */
    static final long MOST_HELD_BYTES = RecordLimits.UNANNOUNCED_AUDIT;

    private final Predicate<byte[]> home;
    private final EventJournal journal;
    private final AuditSink sink;
    private final Decoder decoder = new Decoder();

    private final UnannouncedRecords unannounced;
    private final OpenGames open;
    private final ClosedMarks closed = new ClosedMarks();
    private final Set<String> removed = new HashSet<>();
    private Set<String> judged = Set.of();

    /**
     * @param announced puts games together
     * @param blockSize the number of rounds in a block
     * @param home whether answers with a key belong into this partition
     * @param events remembers the events of games
     * @param held remembers the records of games that have not been announced
     * @param sink takes what is published
     */
    public PartitionAudit(
            AnnouncedGames announced,
            int blockSize,
            Predicate<byte[]> home,
            EventJournal events,
            RecordJournal held,
            AuditSink sink) {
        this.home = home;
        this.journal = events;
        this.sink = sink;
        this.unannounced = new UnannouncedRecords(held);
        this.open = new OpenGames(announced, blockSize, events, sink, closed::add);
    }

    /** Becomes what the audit was that wrote the journals. The verdicts of games under audit will be written again. */
    public void restore() {
        open.restore();
        unannounced.restore(decoder);
    }

    /** Says which games have a final verdict that stands, whether or not this audit has seen them: they are not audited again. */
    public void judged(Set<String> games) {
        judged = games;
    }

    /** Takes the next record of a topic. */
    public void take(RawRecord record) {
        if (record.topic() == Topic.OUTPUTS && record.key() != null && !home.test(record.key())) {
            sink.deadLetter(record, "wrong-partition");
        } else if (record.isRemoval()) {
            remove(record);
        } else {
            Event event = decoder.event(record);
            if (event.fault() != null) {
                sink.deadLetter(record, "malformed: " + event.fault());
            }
            if (event.game() != null) {
                route(record, event);
            }
        }
        readTo(record);
    }

    /** Leaves out a record that cannot be taken. */
    public void reject(RawRecord record, String reason) {
        sink.deadLetter(record, reason);
        readTo(record);
    }

    private void readTo(RawRecord record) {
        if (record.topic() == Topic.OUTPUTS) {
            open.outputsReadTo(record.offset() + 1);
        }
    }

    /**
     * Writes the verdicts that have changed since it was called last, and the blocks that are filling. To be called a few
     * times a second.
     *
     * @param now a time in milliseconds, from any fixed point on
     */
    public void tick(long now) {
        open.tick(now);
    }

    /** How many records are held of each game that has not been announced yet. */
    public Map<String, Integer> unannounced() {
        return unannounced.count();
    }

    /** Whether the records of games that have not been announced take so much room that {@link #announce} is called for. */
    public boolean overfull() {
        return unannounced.bytes() > MOST_HELD_BYTES;
    }

    /** Takes a card that was found before its turn came; what is held of its game goes there. */
    public void announce(Card card) {
        if (unannounced.holds(card.game())) {
            open(card, Event.of(Topic.GAMES, 0, card));
        }
    }

    /**
     * Gives up records of games that have not been announced.
     *
     * @param asked how many of each game there were when the search for the cards began
     * @param announced the games whose cards were found
     */
    public void rejectUnknown(Map<String, Integer> asked, Set<String> announced) {
        asked.forEach((game, count) -> {
            if (announced.contains(game)) {
                return;
            }
            for (PendingRecord pending : unannounced.take(game, count)) {
                if (pending.event().fault() == null) {
                    sink.deadLetter(pending.record(), "unknown-game");
                }
            }
        });
    }

    /** The truth of a game goes with its card. */
    private void remove(RawRecord record) {
        String game = Decoder.game(record.key());
        if (record.topic() != Topic.GAMES || game == null) {
            return;
        }
        removed.add(game);
        closed.remove(game);
        journal.forget(game);
        open.remove(game);
        unannounced.take(game);
    }

    private void route(RawRecord record, Event event) {
        String game = event.game();
        if (removed.contains(game)) {
            return;
        }
        GameAudit opened = open.find(game);
        if (opened != null) {
            checkKind(opened.mode(), record, event);
            open.add(opened, record, event);
            return;
        }
        Mode mode = closed.mode(game);
        if (mode != null) {
            checkKind(mode, record, event);
        } else if (event.message() instanceof Card card) {
            open(card, event);
        } else {
            unannounced.hold(PendingRecord.of(record, event));
        }
    }

    private void open(Card card, Event event) {
        if (judged.contains(card.game())) {
            closed.add(card.game(), card.mode());
            journal.close(card.game(), card.mode());
        } else {
            open.open(card, event);
        }
        unannounced.take(card.game()).forEach(pending -> route(pending.record(), pending.event()));
    }

    /** An answer of the wrong kind lacks the field that it should have, whenever it comes. */
    private void checkKind(Mode mode, RawRecord record, Event event) {
        if (event.message() instanceof Output output && !output.fits(mode)) {
            sink.deadLetter(record, "malformed: not what games of this mode are answered with");
        }
    }
}
