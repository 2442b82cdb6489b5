package io.refeed.replayer;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Target;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The adversary of one game with the answers that it is shown. Not safe for use by several threads. */
final class AdversaryDriver {
    private static final Logger LOG = LoggerFactory.getLogger(AdversaryDriver.class);

    private final ReplayPlan play;
    private final Adversary adversary;
    private final Outputs outputs = new Outputs();
    private boolean settled;
    private boolean exhausted;
    private String failure;

    AdversaryDriver(ReplayPlan play) {
        this.play = play;
        this.adversary = play.newAdversary();
        this.settled = !play.unsettled();
    }

    /** Shows the adversary the answers that count and lie before an offset. */
    void show(CountedOutputs answers, long before) {
        answers.passOn(before, outputs);
    }

    /**
     * The adversary's next choice, or null if it has none; then either it is {@link #exhausted}, or it has failed.
     *
     * @param known whether the log has the round, so that the adversary was not exhausted
     */
    Choice choose(int round, boolean known) {
        try {
            if (known || !adversary.over()) {
                return adversary.choose(round, outputs);
            }
            exhausted = true;
        } catch (BudgetException e) {
            failure = e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("{}: the adversary failed in round {}", play.game(), round, e);
            failure = "the adversary failed: " + e.getMessage();
        }
        return null;
    }

    /** Whether the adversary has nothing more to show. */
    boolean exhausted() {
        return exhausted;
    }

    /** Why the adversary cannot go on, null if it can. */
    String failure() {
        return failure;
    }

    /** Whether the targets are known to the log. */
    boolean settled() {
        return settled;
    }

    /** The log has the targets. */
    void settledByLog() {
        settled = true;
    }

    /** Writes the targets as soon as the adversary has settled on them. */
    void settle(Emitter out) {
        List<Target> targets = settled ? List.of() : adversary.targets();
        if (!targets.isEmpty()) {
            settled = true;
            out.truth(play.settled(targets, adversary.table().orElse(null)));
        }
    }

    /** Writes the targets even if the adversary leaves them open for good; then there are none. */
    void settleForGood(Emitter out) {
        if (!settled) {
            settled = true;
            adversary.end(outputs);
            out.truth(play.settled(adversary.targets(), adversary.table().orElse(null)));
        }
    }
}
