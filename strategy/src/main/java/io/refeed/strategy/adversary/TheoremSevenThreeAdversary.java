package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import java.util.List;

/**
 * Shows 0, reads the first answer, and then plays two half lines of the sign that this answer has not.
 *
 * <p>An answer h1- or h2- makes the targets h1+ and h2+, any other h1- and h2-. Of the words -s and -2s that follow, one
 * is an example of each target and the other a replay, both being in the language answered first; s, 2s, ... are in both
 * targets. If the first answer is malformed, or has not come when round 2 is due, there is nothing to repeat: the targets
 * are h1- and h2-, and after 0 come -1, -2, ..., all in both.
 */
final class TheoremSevenThreeAdversary implements Adversary {
    private final Setting setting;

    /** The answers, once round 1 is chosen. */
    private Outputs outputs;

    /** The sign of the targets, 0 as long as it is open. */
    private int sign;

    /** How many rounds repeat the first answer. */
    private int replays;

    TheoremSevenThreeAdversary(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        this.outputs = outputs;
        if (round == 1) {
            return enumeration(0);
        }
        settle();
        return round - 1 <= replays
                ? Choice.replay(position(-sign * (round - 1L)), 1)
                : enumeration(sign * (round - 1L - replays));
    }

    /** The two targets as soon as the first answer is there, which even in a game of one round is at its end. */
    @Override
    public List<Target> targets() {
        if (sign == 0 && outputs != null && outputs.has(1)) {
            settle();
        }
        if (sign == 0) {
            return List.of();
        }
        String side = sign > 0 ? "+" : "-";
        return List.of(target("h1" + side), target("h2" + side));
    }

    private void settle() {
        if (sign == 0) {
            long first = outputs.at(1);
            sign = first == index("h1-") || first == index("h2-") ? 1 : -1;
            replays = first == Outputs.NONE ? 0 : 2;
        }
    }

    private Choice enumeration(long number) {
        return Choice.enumeration(position(number), 0);
    }

    private long position(long number) {
        return setting.domain().word(Long.toString(number));
    }

    private Target target(String name) {
        return setting.target(index(name));
    }

    private int index(String name) {
        return setting.hypotheses().index(name);
    }
}
