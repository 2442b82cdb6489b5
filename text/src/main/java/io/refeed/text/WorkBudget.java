package io.refeed.text;

/**
 * How much work may go into languages, in steps of some nanoseconds. It is counted and not timed, so that one machine refuses
 * what another does. Not safe for use by several threads.
 */
final class WorkBudget {
    private long spent;

    /** @throws io.refeed.language.LanguageTooLargeException if there is not so much left */
    void spend(long steps) {
        spent += steps;
        if (spent > Limits.WORK) {
            throw Limits.tooLarge(
                    "its automaton takes too much work to find, or those before it took too much already");
        }
    }

    /** Whether there is so much left. */
    boolean affords(long steps) {
        return spent + steps <= Limits.WORK;
    }

    /** The steps so far. */
    long spent() {
        return spent;
    }
}
