package io.refeed.replayer;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Target;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the adversary of one game, shows it the answers, and writes the targets that it settles on. Not safe for use by several threads. */
final class AdversaryDriver {
    private static final Logger LOG = LoggerFactory.getLogger(AdversaryDriver.class);

    private final ReplayPlan plan;
    private final Emitter out;
    private final Adversary adversary;
    private final Outputs outputs = new Outputs();
    private int lastChosen;
    private boolean settled;
    private boolean exhausted;
    private String failure;

    AdversaryDriver(ReplayPlan plan, Emitter out) {
        this.plan = plan;
        this.out = out;
        this.adversary = plan.newAdversary();
        this.settled = !plan.unsettled();
    }

    /** Shows the adversary the answers that count and lie before an offset. */
    void show(CountedOutputs answers, long before) {
        answers.passOn(before, outputs);
    }

    /**
     * The adversary's next choice, or null if it has none; then either {@link #allChosen}, or it has failed.
     *
     * @param known whether the log has the round, so that the adversary was not exhausted
     */
    Choice choose(int round, boolean known) {
        try {
            if (known || !adversary.over()) {
                Choice choice = adversary.choose(round, outputs);
                lastChosen = round;
                return choice;
            }
            exhausted = true;
        } catch (BudgetException e) {
            failure = e.getMessage();
            if (e.getCause() != null) {
                LOG.error("{}: the adversary failed in round {}", plan.game(), round, e.getCause());
            }
        }
        return null;
    }

    /** Whether the adversary has nothing more to show, or the game no more rounds. */
    boolean allChosen() {
        return exhausted || lastChosen == plan.setting().rounds();
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
    void settle() {
        List<Target> targets = settled ? List.of() : adversary.targets();
        if (!targets.isEmpty()) {
            settled = true;
            out.truth(plan.settled(targets, adversary.table().orElse(null)));
        }
    }

    /** Writes the targets even if the adversary leaves them open for good; then there are none. */
    void settleForGood() {
        if (!settled) {
            settled = true;
            adversary.end(outputs);
            out.truth(plan.settled(adversary.targets(), adversary.table().orElse(null)));
        }
    }
}
