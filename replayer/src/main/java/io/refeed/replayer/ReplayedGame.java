package io.refeed.replayer;

import io.refeed.game.Answer;
import io.refeed.game.Reply;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.service.PartitionHandler;

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
 * <p>This class takes the records in, and leaves out those that change nothing; {@link RoundPipeline} acts on the rest.
 *
 * <p>Not safe for use by several threads. Knows no clock but the times it is told.
 */
public final class ReplayedGame {
    private final Setting setting;
    private final Domain domain;
    private final boolean lockstep;
    private final GameState state;
    private final AdversaryDriver driver;
    private final EnumerationWindow window;
    private final ProvenanceCheck check = new ProvenanceCheck();
    private final GameLife life;
    private final GameClock clock;
    private final RoundPipeline pipeline;

    /** A game of which nothing has been read yet. */
    public ReplayedGame(ReplayPlan plan, Emitter out) {
        this.setting = plan.setting();
        this.domain = setting.domain();
        this.lockstep = plan.pacing().lockstep();
        this.state = new GameState(setting.rounds());
        this.driver = new AdversaryDriver(plan, out);
        this.window = new EnumerationWindow(plan.game(), domain, out);
        this.life = new GameLife(plan, state, driver, out);
        this.clock = new GameClock(plan, state, driver);
        this.pipeline = new RoundPipeline(
                state,
                driver,
                life,
                new RoundChooser(plan, state, driver, clock, life),
                new RoundWriter(plan, state, window, check, life, out));
    }

    /** Whether there is nothing left to do; records are ignored then. */
    public boolean over() {
        return life.over();
    }

    /** Whether something is due that no record of this game announces: the first word, or one at a rate. */
    public boolean restless() {
        return !life.over() && (!lockstep || state.rounds.lastConfirmed() == 0);
    }

    /** Takes a record of topic {@code enumeration}. */
    public void enumeration(Enumeration record) {
        if (!life.over()) {
            window.add(record);
            advanceIfLive();
        }
    }

    /** Takes a settled record of topic {@code truth}. */
    public void truthSettled() {
        driver.settledByLog();
    }

    /** Takes a record of topic {@code provenance}. */
    public void provenance(Provenance record) {
        int round = record.round();
        boolean confirmed = round <= state.rounds.lastConfirmed();
        if (life.over() || round > setting.rounds() || (confirmed && !check.expects(round))) {
            return;
        }
        long word = domain.word(record.word());
        if (word == Domain.NONE) {
            return;
        }
        if (!confirmed) {
            state.logged.provenance(round, word, record.seen());
            advanceIfLive();
        } else if (!check.isAsWritten(round, word, record.seen())) {
            life.reload("the first provenance of round " + round + " is not the one that this replayer wrote");
        }
    }

    /** Takes a word of topic {@code stream}. */
    public void word(StreamWord record) {
        int round = record.round();
        if (life.over() || round <= state.rounds.lastConfirmed() || round > setting.rounds()) {
            return;
        }
        long word = domain.word(record.word());
        if (word != Domain.NONE) {
            state.logged.stream(round, word);
        }
    }

    /** Takes an end mark of topic {@code stream}: the game is over, whatever else comes. */
    public void end(StreamEnd record) {
        life.ended(record);
    }

    /** Takes a record of topic {@code outputs}. */
    public void output(long offset, Output record) {
        if (life.over() || !record.fits(setting) || state.logged.endsBefore(offset)) {
            return;
        }
        state.readTo(offset);
        pipeline.advance();
        state.readTo(offset + 1);
        if (life.over() || isEarly(record.round())) {
            return;
        }
        state.answers.take(new CountedOutputs.Placed(offset, record.round(), reply(record)));
        pipeline.advance();
    }

    private Reply reply(Output record) {
        Output kept = record.kept(setting::spells);
        Answer answer = kept.resigned() == null ? setting.answer(kept.answer()) : new Answer.Resigned(kept.resigned());
        return new Reply(answer, null, kept.asked());
    }

    /** In lockstep no later round can be open while an answer is awaited. */
    private boolean isEarly(int round) {
        int last = state.rounds.lastChosen();
        return lockstep && last > 0 && state.rounds.allConfirmed() && round > last;
    }

    /** Called once, when everything that the topics held at the start has been read: what comes now is new. */
    public void loaded(long nanoTime, long outputsEnd) {
        state.readAtLeastTo(outputsEnd);
        pipeline.advance();
        life.loaded();
        clock.start(nanoTime);
        pipeline.advance();
    }

    /**
     * Does what is due.
     *
     * @param outputsEnd where the next record of topic {@code outputs} will lie, by all that has been read
     * @return when it wants to be called again at the latest
     */
    public long turn(long nanoTime, long outputsEnd) {
        if (life.over()) {
            return nanoTime + PartitionHandler.NEVER;
        }
        state.readAtLeastTo(outputsEnd);
        clock.tick(nanoTime);
        if (restless()) {
            pipeline.advance();
        }
        if (clock.outOfPatience(nanoTime) && !life.over()) {
            life.fail(EndCause.PATIENCE, clock.impatience());
        }
        return clock.next(nanoTime);
    }

    /** The game on the wire. */
    String name() {
        return life.game();
    }

    /** Ends the game, which has failed and may be in any state. */
    void giveUp(String reason) {
        life.giveUp(reason);
    }

    private void advanceIfLive() {
        if (life.live()) {
            pipeline.advance();
        }
    }
}
