package io.refeed.game.measure;

import java.util.Map;

/**
 * Figures of one game beside its verdict. It may depend on nothing but the judged rounds: the play in memory, the online
 * audit and the audit of a transcript must all find the same.
 *
 * <p>Not safe for use by several threads; one object a game.
 */
public interface Measure {
    /** Takes the next judged round. Rounds come in order. */
    void add(JudgedRound round);

    /** The figures of the game so far, by name, in their order. */
    Map<String, Figure> figures();

    /** The figures of the block of rounds that is going on; of the game so far, if a block has none of its own. */
    default Map<String, Figure> block() {
        return figures();
    }

    /** Begins the next block; the first one has begun when the game does. */
    default void beginBlock() {}
}
