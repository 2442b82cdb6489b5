package io.refeed.operations.conform;

/** Judges the records that come from whoever is tried. */
interface Rules {
    /** A game that records may come for. */
    void expect(TestGame game);

    /** Takes a record. */
    void take(Arrival arrival);
}
