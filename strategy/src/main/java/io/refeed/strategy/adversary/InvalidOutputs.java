package io.refeed.strategy.adversary;

import io.refeed.game.Outputs;
import io.refeed.language.Language;

/**
 * The distinct outputs that are not in the target, in the order of first emission, each handed out once. Since the
 * enumeration shows words of the target only, an adversary that replays nothing else shows each of them for the first
 * time.
 */
final class InvalidOutputs {
    private final Language target;
    private int place;

    InvalidOutputs(Language target) {
        this.target = target;
    }

    /** The first round of the next invalid output, or 0 if there is none yet. */
    int next(Outputs outputs) {
        while (place < outputs.distinctCount()) {
            int round = outputs.roundOf(place++);
            if (!target.contains(outputs.at(round))) {
                return round;
            }
        }
        return 0;
    }
}
