package io.refeed.strategy.defence;

import io.refeed.game.Answer;
import io.refeed.game.Turn;

/** Which words look like the generator's own. */
@FunctionalInterface
interface Suspicion {
    /** Whether the word of a turn does. */
    boolean suspects(Turn turn);

    /** Takes in the answer of a round. */
    default void answered(Answer answer) {}
}
