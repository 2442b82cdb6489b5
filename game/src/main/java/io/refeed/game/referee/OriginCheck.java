package io.refeed.game.referee;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import java.util.Optional;

/**
 * Compares what was shown with what the adversary would have shown. Without an adversary to play along, only the sources of
 * replays are checked. Not safe for use by several threads.
 */
final class OriginCheck {
    private final Setting setting;
    private final Adversary shadow;

    /** @param shadow the adversary that is played along, null for none */
    OriginCheck(Setting setting, Adversary shadow) {
        this.setting = setting;
        this.shadow = shadow;
    }

    /** The adversary that is played along, if any. */
    Optional<Adversary> shadow() {
        return Optional.ofNullable(shadow);
    }

    /**
     * What is wrong with the choice of the next round, if anything is.
     *
     * @param outputs the answers before
     */
    Optional<String> fault(Round round, Outputs outputs) {
        Choice shown = round.choice();
        if (shadow == null) {
            return isReplay(round, outputs)
                    ? Optional.empty()
                    : Optional.of(describe(shown) + " was not the output of that round");
        }
        if (shadow.over()) {
            return differs(shown, "nothing more");
        }
        try {
            Choice expected = shadow.choose(round.round(), outputs);
            boolean same = expected.word() == shown.word()
                    && expected.origin() == shown.origin()
                    && expected.source() == shown.source();
            return same ? Optional.empty() : differs(shown, describe(expected));
        } catch (BudgetException e) {
            return differs(shown, "no word: " + e.getMessage());
        }
    }

    /** Whether a replay repeats the output of its source; what is no replay, or has no one word to repeat, passes. */
    private boolean isReplay(Round round, Outputs outputs) {
        return round.origin() != Origin.REPLAY
                || setting.proper()
                || (round.source() < round.round() && outputs.at(round.source()) == round.word());
    }

    private Optional<String> differs(Choice shown, String expected) {
        return Optional.of("shown: " + describe(shown) + "; the adversary would show: " + expected);
    }

    private String describe(Choice choice) {
        String word =
                choice.word() == 0 ? "no word" : Quotes.word(setting.domain().spell(choice.word()));
        return word + " (" + choice.origin().label() + (choice.source() == 0 ? "" : " of round " + choice.source())
                + ")";
    }
}
