package io.refeed.operations.conform;

import java.util.Optional;

/**
 * A situation that a player must get through. What holds for all answers (one to each round, in order, under the right key, on
 * the right partition) is looked at in every check; a check brings about what makes it hard. Checks keep nothing.
 */
public interface Check {
    /** What it is called, a word or several with hyphens. */
    String name();

    /** What it tries, in half a sentence. */
    String summary();

    /** Whether it is anything to try with those of a kind. */
    default boolean tries(Kind kind) {
        return true;
    }

    /** Why it cannot be tried here, in a clause; empty if it can. */
    default Optional<String> obstacle(Stage stage) throws InterruptedException {
        return Optional.empty();
    }

    /** Plays it; what is wrong is found on the way. */
    void play(Stage stage) throws InterruptedException;
}
