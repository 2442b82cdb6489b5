package io.refeed.auditor.audit;

import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One game under audit: takes its events until it is complete, and lets no fault of the game get out. Topics may come in any
 * order, each in the order of its offsets; what comes before the truth waits.
 *
 * <p>A game that cannot be judged says so in its verdict.
 *
 * <p>Not safe for use by several threads.
 */
final class GameAudit {
    private final AnnouncedGames announced;
    private final Card card;
    private final LogViolations violations = new LogViolations();
    private List<Event> waiting = new ArrayList<>();

    private Truth truth;
    private GameJudge judge;
    private BlockWriter blocks;
    private int blockSize = Referee.BLOCK;
    private Optional<Setting> setting;
    private StreamEnd end;
    private String fault;
    private boolean closed;
    private boolean changed;

    GameAudit(Card card, AnnouncedGames announced) {
        this.card = card;
        this.announced = announced;
    }

    String name() {
        return card.game();
    }

    /** Whether another card of this game says the same as the first, which is the one that holds. */
    boolean agrees(Card other) {
        return card.equals(other);
    }

    Mode mode() {
        return card.mode();
    }

    /** The event with as much of what a player wrote as is kept. */
    Event kept(Event event) {
        return event.message() instanceof Output output ? event.saying(output.kept(this::spells)) : event;
    }

    /** Asked of long answers only: before the truth is known, the card alone tells, which few games need. */
    private boolean spells(String text) {
        if (setting == null) {
            setting = judge == null ? announced.setting(card) : Optional.of(judge.setting());
        }
        try {
            return setting.isPresent() && setting.get().spells(text);
        } catch (RuntimeException e) {
            fail(e);
            return false;
        }
    }

    /** Whether an event changes nothing, whatever else comes, so that it need not be remembered. */
    boolean ignores(Event event) {
        if (event.message() instanceof Suspicion suspicion) {
            return judge != null && judge.isNoUse(suspicion);
        }
        return judge != null && event.topic() == Topic.OUTPUTS && judge.isNoUse(event.offset());
    }

    /** Whether the game has a round and a detector that someone says something about. */
    boolean asksFor(Suspicion suspicion) {
        return suspicion.round() <= card.rounds() && card.detectors().contains(suspicion.detector());
    }

    /** Takes the next event of the game. */
    void add(Event event) {
        if (end == null && event.message() instanceof StreamEnd first) {
            end = first;
        }
        try {
            if (event.message() instanceof Truth told) {
                addTruth(told);
            } else if (event.message() instanceof BlockSize size) {
                blockSize = size.rounds();
            } else if (waiting != null) {
                waiting.add(event);
            } else if (fault == null) {
                judge.add(event);
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void addTruth(Truth told) {
        if (truth == null) {
            truth = told;
            open();
        } else if (!truth.settled() && told.settled()) {
            truth = told;
        }
    }

    private void open() {
        judge = new GameJudge(announced.game(card, truth), blockSize, violations);
        blocks = new BlockWriter(judge.referee(), blockSize);
        if (truth.measures()) {
            judge.referee().measure();
        }
        List<Event> early = waiting;
        waiting = null;
        early.forEach(judge::add);
    }

    private void fail(RuntimeException e) {
        waiting = null;
        fault = e instanceof MalformedException ? e.getMessage() : e.toString();
        violations.malformed("the game cannot be judged: " + fault);
    }

    /** Why the game cannot be opened though card and truth are here, or null. */
    String whyUnplayable() {
        return judge == null ? fault : null;
    }

    /** Whether every record that the verdict needs is here. */
    boolean complete() {
        return judge != null && truth.settled() && end != null && (fault != null || judge.complete());
    }

    /** The offset in the outputs before which everything must have been read for the verdict to be final. */
    long seen() {
        return end.seen();
    }

    /** How many milliseconds, from the end of the game on, to wait for scores that have not come. */
    long scorePatience() {
        return fault == null && judge != null ? judge.patience().toMillis() : 0;
    }

    /** Makes the verdict final. Nothing may be added afterwards. */
    void close() {
        closed = true;
        try {
            if (fault == null) {
                judge.settle(truth);
            }
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Hands over the blocks that are full, or settled, since it was called last; of a closed game also the last one. */
    void writeBlocks(AuditSink sink) {
        if (judge != null) {
            blocks.write(closed, block -> sink.block(card.game(), truth.id(), block, false));
        }
    }

    /**
     * Hands over the block that is filling, if it has grown, and not more often than once a second.
     *
     * @return whether there is something to hand over later
     */
    boolean writePartialBlock(long now, AuditSink sink) {
        return judge != null && blocks.writePartial(now, block -> sink.block(card.game(), truth.id(), block, true));
    }

    /** Takes note that the verdict may be another one; whether this is the first time since it was handed over. */
    boolean change() {
        boolean first = !changed;
        changed = true;
        return first;
    }

    /** Hands over the verdict so far; there is none as long as the truth is unknown. */
    void writeVerdict(AuditSink sink) {
        changed = false;
        if (judge != null) {
            Status status = closed ? judge.endedAs(end.status()) : Status.RUNNING;
            Verdict verdict = judge.verdict(status);
            sink.verdict(card.game(), truth.id(), closed ? verdict.because(end.reason()) : verdict);
        }
    }
}
