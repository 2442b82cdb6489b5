package io.refeed.gateway;

import io.refeed.protocol.RecordLimits;

/**
 * What becomes of a record that a player wrote.
 *
 * @param fate what
 * @param reason why it is not let through, else null
 */
record Ruling(Fate fate, String reason) {
    /** What can become of a record. */
    enum Fate {
        /** It goes to everyone. */
        PASS,
        /** It is set aside. */
        REFUSE,
        /** It is set aside, unless the newest cards and words say otherwise. */
        DOUBT,
        /** It is one of too many, and is only counted. */
        DROP
    }

    static final Ruling PASS = new Ruling(Fate.PASS, null);

    static Ruling refuse(String reason) {
        return new Ruling(Fate.REFUSE, reason);
    }

    static Ruling doubt(String reason) {
        return new Ruling(Fate.DOUBT, reason);
    }

    /** Lets a record through as long as its game admits one of its round. */
    static Ruling of(OwnGame game, int round) {
        return game.admits(round)
                ? PASS
                : new Ruling(
                        Fate.DROP,
                        "more than " + RecordLimits.ANSWERS_OF_ROUND
                                + (round == OwnGame.NO_ROUND
                                        ? " records of a game that are no answers"
                                        : " answers to one round"));
    }
}
