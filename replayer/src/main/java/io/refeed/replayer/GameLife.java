package io.refeed.replayer;

import io.refeed.game.Answer;
import io.refeed.game.Status;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.StreamEnd;
import org.apache.kafka.common.KafkaException;

/**
 * Takes one game from loading to its end: settles the targets and writes the end mark, unless the log has them. Not safe
 * for use by several threads.
 */
final class GameLife {
    private enum Stage {
        /** What the topics held at the start is being read. */
        LOADING,
        /** What comes now is new. */
        LIVE,
        /** There is nothing left to do. */
        OVER
    }

    private final ReplayPlan plan;
    private final GameState state;
    private final AdversaryDriver driver;
    private final Emitter out;
    private Stage stage = Stage.LOADING;

    GameLife(ReplayPlan plan, GameState state, AdversaryDriver driver, Emitter out) {
        this.plan = plan;
        this.state = state;
        this.driver = driver;
        this.out = out;
    }

    /** The game on the wire. */
    String game() {
        return plan.game();
    }

    /** Whether what the topics held at the start has been read, and the game goes on. */
    boolean live() {
        return stage == Stage.LIVE;
    }

    /** Whether there is nothing left to do. */
    boolean over() {
        return stage == Stage.OVER;
    }

    /** What the topics held at the start has been read: the game goes on, unless the log has its end. */
    void loaded() {
        if (state.logged.ended()) {
            close();
        } else if (stage == Stage.LOADING) {
            stage = Stage.LIVE;
        }
    }

    /** The log has the end mark. What else it lacks is still written while the game is loading. */
    void ended(StreamEnd mark) {
        state.logged.end(mark);
        if (live()) {
            leave();
        }
    }

    /** Leaves a game alone: the log has everything, or another replayer sees to it. */
    void leave() {
        stage = Stage.OVER;
    }

    /** Has the game folded afresh, since the log says something else than was assumed. */
    void reload(String reason) {
        leave();
        out.reload(plan.game() + ": " + reason);
    }

    /** Ends the game after its last answer. */
    void finish() {
        end(Status.FINISHED, state.answers.afterLast(), null, null);
    }

    /** Ends the game, which cannot go on, after all that has been read. */
    void fail(EndCause cause, String reason) {
        end(Status.UNFINISHED, Math.max(state.readTo(), state.rounds.lastSeen()), cause, reason);
    }

    /**
     * Ends the game in place of a next word. Where that word's {@code seen} would follow from the answers, so does that of
     * the end: every replayer writes the same.
     */
    void failInsteadOf(Seen next, String reason) {
        if (next.basis() == Seen.Basis.ANSWERS) {
            end(Status.UNFINISHED, next.offset(), EndCause.FAILURE, reason);
        } else {
            fail(EndCause.FAILURE, reason);
        }
    }

    /** Ends the game if the player has given up a round, and the log has no end yet. */
    void endIfResigned() {
        CountedOutputs.Placed resignation = state.answers.resignation();
        if (resignation != null
                && !over()
                && !state.logged.ended()
                && resignation.reply().answer() instanceof Answer.Resigned resigned) {
            end(Status.UNFINISHED, resignation.offset() + 1, EndCause.RESIGNED, resigned.reason());
        }
    }

    /** Settles the targets, and does no more. */
    void close() {
        driver.show(state.answers, Long.MAX_VALUE);
        driver.settleForGood();
        leave();
    }

    /** Ends the game after something failed that should not have: its targets are settled if that can be done. */
    void giveUp(String reason) {
        try {
            close();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            leave();
        }
        mark(Status.UNFINISHED, Math.max(state.readTo(), state.rounds.lastSeen()), EndCause.FAILURE, reason);
    }

    private void end(Status status, long seen, EndCause cause, String reason) {
        close();
        mark(status, seen, cause, reason);
    }

    private void mark(Status status, long seen, EndCause cause, String reason) {
        if (!state.logged.ended()) {
            out.stream(new StreamEnd(plan.game(), state.answers.prefix(), seen, status, reason, cause));
        }
    }
}
