package io.refeed.testbed.hostile;

/**
 * What a contestant does while others play.
 *
 * @param name what it does, a clause
 * @param playsAlong whether it has a game of its own among the others'
 * @param deed does it; what it sends need not have been taken when it returns
 */
record Attack(String name, boolean playsAlong, Deed deed) {
    /** What is done. */
    interface Deed {
        void by(Contestant contestant) throws Exception;
    }

    /** From without: no game is its own. */
    static Attack outside(String name, Deed deed) {
        return new Attack(name, false, deed);
    }

    /** From within: one of the games of the run is its own. */
    static Attack inside(String name, Deed deed) {
        return new Attack(name, true, deed);
    }

    void on(Contestant contestant) throws Exception {
        deed.by(contestant);
    }

    @Override
    public String toString() {
        return name;
    }
}
