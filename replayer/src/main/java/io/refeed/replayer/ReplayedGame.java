package io.refeed.replayer;

import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Reply;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.language.Domain;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the replayer does with one game: a fold of the game's records that writes whatever the log lacks.
 *
 * <p>It is fed everything that {@code enumeration}, {@code provenance} and {@code stream} held when it was made, then the
 * {@code outputs} from the beginning, then {@link #loaded} is called, and from then on records come as they come. There is
 * no other way to start: what a game does live and what it does after a restart are the same. Rounds that the log knows
 * are chosen again, which brings the adversary to where it was, and what is missing of them is written.
 *
 * <p>In lockstep everything but the first {@code seen} follows from the log, so that any number of replayers write the
 * same records. The first {@code seen}, and with a rate every one, is this replayer's own; there the provenance that
 * stands first in the log holds, and the word goes out only after it was read back.
 *
 * <p>Not safe for use by several threads. Knows no clock but the times it is told.
 */
public final class ReplayedGame {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayedGame.class);
    private static final int MOST_AWAITED = 1000;
    private static final long NEVER = Long.MAX_VALUE / 2;
    private static final long SOON = 1_000_000;

    private final ReplayPlan play;
    private final Setting setting;
    private final Domain domain;
    private final Emitter out;
    private final boolean lockstep;
    private final Schedule schedule;

    private final AdversaryDriver chooser;
    private final CountedOutputs answers = new CountedOutputs();
    private final LoggedRounds logged = new LoggedRounds();
    private final EnumerationWindow window;
    private final ProvenanceCheck readBack = new ProvenanceCheck();
    private final Patience patience;

    /** Chosen, but the enumeration does not reach that far yet. */
    private final Deque<ChosenRound> unsent = new ArrayDeque<>();

    /** Written, but not read back. */
    private final Deque<ChosenRound> awaited = new ArrayDeque<>();

    private int chosen;
    private int confirmed;
    private long lastSeen;
    private long readTo;
    private boolean live;
    private StreamEnd end;
    private boolean over;

    /** A game of which nothing has been read yet. */
    public ReplayedGame(ReplayPlan play, Emitter out) {
        this.play = play;
        this.setting = play.setting();
        this.domain = setting.domain();
        this.out = out;
        this.lockstep = play.pacing().lockstep();
        this.schedule = lockstep ? null : new Schedule(play.pacing().rate());
        this.chooser = new AdversaryDriver(play);
        this.window = new EnumerationWindow(play.game(), domain, out);
        this.patience = new Patience(play.patience());
    }

    /** Whether there is nothing left to do; records are ignored then. */
    public boolean over() {
        return over;
    }

    /** Whether something is due that no record of this game announces: the first word, or one at a rate. */
    public boolean restless() {
        return !over && (!lockstep || confirmed == 0);
    }

    /** Takes a record of topic {@code enumeration}. */
    public void enumeration(Enumeration record) {
        if (!over) {
            window.add(record);
            advanceIfLive();
        }
    }

    /** Takes a settled record of topic {@code truth}. */
    public void truthSettled() {
        chooser.settledByLog();
    }

    /** Takes a record of topic {@code provenance}. */
    public void provenance(Provenance record) {
        int round = record.round();
        if (over || round > setting.rounds() || (round <= confirmed && !readBack.expects(round))) {
            return;
        }
        long word = domain.word(record.word());
        if (word == Domain.NONE) {
            return;
        }
        if (round > confirmed) {
            logged.provenance(round, word, record.seen());
            advanceIfLive();
        } else if (!readBack.isAsWritten(round, word, record.seen())) {
            reload("the first provenance of round " + round + " is not the one that this replayer wrote");
        }
    }

    /** Takes a word of topic {@code stream}. */
    public void word(StreamWord record) {
        if (!over && record.round() > confirmed && record.round() <= setting.rounds()) {
            logged.stream(record.round(), domain.word(record.word()));
        }
    }

    /** Takes an end mark of topic {@code stream}: the game is over, whatever else comes. */
    public void end(StreamEnd record) {
        if (end == null) {
            end = record;
            over |= live;
        }
    }

    /** Takes a record of topic {@code outputs}. */
    public void output(long offset, Output record) {
        if (over || !record.fits(setting) || (end != null && offset >= end.seen())) {
            return;
        }
        readTo = offset;
        advance();
        readTo = offset + 1;
        if (over || isEarly(record.round())) {
            return;
        }
        if (answers.take(new CountedOutputs.Placed(offset, record.round(), reply(record)))) {
            patience.moved();
        }
        advance();
    }

    private Reply reply(Output record) {
        Answer answer =
                record.resigned() == null ? setting.answer(record.answer()) : new Answer.Resigned(record.resigned());
        return new Reply(answer, null, record.asked());
    }

    /** In lockstep no later round can be open while an answer is awaited. */
    private boolean isEarly(int round) {
        return lockstep && chosen > 0 && confirmed == chosen && round > chosen;
    }

    /** Called once, when everything that the topics held at the start has been read: what comes now is new. */
    public void loaded(long nanoTime, long outputsEnd) {
        readTo = Math.max(readTo, outputsEnd);
        advance();
        live = true;
        if (end != null) {
            close();
        }
        if (schedule != null) {
            schedule.start(chosen + 1, nanoTime);
        }
        advance();
    }

    /**
     * Does what is due.
     *
     * @param outputsEnd where the next record of topic {@code outputs} will lie, by all that has been read
     * @return when it wants to be called again at the latest
     */
    public long turn(long nanoTime, long outputsEnd) {
        if (over) {
            return nanoTime + NEVER;
        }
        readTo = Math.max(readTo, outputsEnd);
        if (schedule != null) {
            schedule.tick(nanoTime);
        }
        if (restless()) {
            advance();
        }
        patience.look(nanoTime, waitsForAnswers());
        if (!over && waitsForAnswers() && nanoTime - patience.end() >= 0) {
            fail(impatience());
        }
        return waitsForAnswers() ? patience.end() : nextWord(nanoTime);
    }

    private long nextWord(long nanoTime) {
        boolean waitsForRecords = lockstep || allChosen() || !mayChoose();
        return waitsForRecords ? nanoTime + NEVER : Math.max(schedule.dueAt(chosen + 1), nanoTime + SOON);
    }

    private boolean allChosen() {
        return chooser.exhausted() || chosen == setting.rounds();
    }

    /** Ends the game, which cannot go on. */
    private void fail(String reason) {
        close(Status.UNFINISHED, answers.prefix(), Math.max(readTo, lastSeen), reason);
    }

    private void advanceIfLive() {
        if (live) {
            advance();
        }
    }

    /** Goes as far as the records read so far allow. */
    private void advance() {
        if (end != null && !live && chosen == 0 && chooser.settled() && logged.complete(end.rounds())) {
            over = true;
        }
        boolean further = true;
        while (further && !over) {
            further = choose();
            while (!over && propose()) {
                further = true;
            }
            while (!over && confirm()) {
                further = true;
            }
            CountedOutputs.Placed gaveUp = answers.resignation();
            if (!over && end == null && gaveUp != null && gaveUp.reply().answer() instanceof Answer.Resigned resigned) {
                close(Status.UNFINISHED, answers.prefix(), gaveUp.offset() + 1, resigned.reason());
            }
        }
        finishIfComplete();
    }

    /** Lets the adversary choose the next round, if it is time. */
    private boolean choose() {
        int round = chosen + 1;
        if (chooser.exhausted() || round > lastRound() || !mayChoose()) {
            return false;
        }
        boolean first = round == 1;
        boolean lost = !live && isLost(round);
        long seen;
        if (lockstep && !first) {
            if (answers.prefix() < chosen) {
                return false;
            }
            seen = logged.has(round) ? logged.seen(round) : answers.lastOffset() + 1;
        } else if (logged.has(round)) {
            seen = logged.seen(round);
            if (!first && seen > readTo) {
                return false;
            }
        } else if (lost) {
            seen = lastSeen;
        } else {
            seen = readTo;
            if (!live || end != null || seen < lastSeen || !due(round) || answers.ahead(chosen)) {
                return false;
            }
        }
        chooser.show(answers, lockstep ? Long.MAX_VALUE : seen);
        Choice choice = chooser.choose(round, logged.has(round));
        if (choice == null) {
            if (chooser.failure() != null) {
                fail(chooser.failure());
            }
            return false;
        }
        chosen = round;
        lastSeen = seen;
        unsent.add(new ChosenRound(round, choice, seen, lost || (lockstep && !first)));
        chooser.settle(out);
        return true;
    }

    private boolean due(int round) {
        return lockstep || schedule.due(round);
    }

    private boolean mayChoose() {
        return unsent.isEmpty() && awaited.size() < MOST_AWAITED;
    }

    /** Whether others of the round's records, or of later rounds, tell that its provenance must have been written. */
    private boolean isLost(int round) {
        return !logged.has(round)
                && (logged.isShown(round) || logged.last() > round || (end != null && round <= end.rounds()));
    }

    /** The last round that may still be chosen: in an ended game the last that was shown. */
    private int lastRound() {
        if (end == null) {
            return setting.rounds();
        }
        return Math.min(setting.rounds(), logged.isShown(end.rounds() + 1) ? end.rounds() + 1 : end.rounds());
    }

    /** Writes the provenance of the next chosen round, unless the log has it. */
    private boolean propose() {
        ChosenRound next = unsent.peek();
        if (next == null) {
            return false;
        }
        if (!logged.has(next.round())) {
            if (!enumerated(next.choice())) {
                return false;
            }
            write(next);
        }
        unsent.remove();
        awaited.add(next);
        return true;
    }

    private boolean enumerated(Choice choice) {
        int index = choice.index();
        if (choice.origin() != Origin.ENUMERATION || index == 0 || end != null) {
            return true;
        }
        if (!window.has(index)) {
            return false;
        }
        if (window.word(index) == choice.word()) {
            return true;
        }
        LOG.error("{}: topic enumeration has another word at {} than the target", play.game(), index);
        fail("the enumeration is not the target's at " + index);
        return false;
    }

    private void write(ChosenRound proposal) {
        int round = proposal.round();
        Choice choice = proposal.choice();
        if (proposal.binding() && logged.isShown(round) && logged.shown(round) != choice.word()) {
            LOG.error("{}: round {} shows a word that the adversary would not have chosen", play.game(), round);
            choice = Choice.of(logged.shown(round), choice.origin());
        }
        if (proposal.binding() && !(lockstep && round > 1)) {
            readBack.expectReplacement(round, proposal.seen());
        }
        out.provenance(new Provenance(
                play.game(),
                round,
                domain.spell(choice.word()),
                choice.origin(),
                choice.source(),
                choice.index(),
                proposal.seen()));
    }

    /** Opens the next round once its provenance is sure, and shows its word unless the stream has it. */
    private boolean confirm() {
        ChosenRound next = awaited.peek();
        if (next == null || !(next.binding() || logged.has(next.round()))) {
            return false;
        }
        awaited.remove();
        int round = next.round();
        long word = next.choice().word();
        long seen = next.seen();
        if (logged.has(round)) {
            seen = logged.seen(round);
            if (!lockstep && round > 1 && seen != next.seen()) {
                reload("another replayer was faster with round " + round);
                return false;
            }
            if (logged.word(round) != word) {
                LOG.error("{}: round {} has a word that the adversary would not have chosen", play.game(), round);
                word = logged.word(round);
            }
        } else if (lockstep && round > 1) {
            readBack.expect(round, word, seen);
        }
        if (!logged.isShown(round)) {
            out.stream(play.show(round, word, next.choice().origin()));
        }
        confirmed = round;
        lastSeen = Math.max(lastSeen, seen);
        logged.forget(round);
        window.use(next.choice().index());
        answers.open(round, seen);
        patience.moved();
        return true;
    }

    private void finishIfComplete() {
        if (over || !unsent.isEmpty() || !awaited.isEmpty() || answers.prefix() < chosen) {
            return;
        }
        if (end != null) {
            if (chosen == lastRound()) {
                close();
            }
        } else if (allChosen()) {
            close(Status.FINISHED, chosen, answers.lastOffset() + 1, null);
        }
    }

    private void close(Status status, int rounds, long seen, String reason) {
        close();
        if (end == null) {
            out.stream(new StreamEnd(play.game(), rounds, seen, status, reason));
        }
    }

    private void close() {
        chooser.show(answers, Long.MAX_VALUE);
        chooser.settleForGood(out);
        over = true;
    }

    private void reload(String reason) {
        over = true;
        out.reload(play.game() + ": " + reason);
    }

    private boolean waitsForAnswers() {
        return (lockstep || allChosen()) && chosen > 0 && confirmed == chosen && answers.prefix() < chosen;
    }

    private String impatience() {
        return answers.count() == 0
                ? "no player " + play.player() + " answered"
                : "no answer to round " + (answers.prefix() + 1) + " within " + patience;
    }
}
