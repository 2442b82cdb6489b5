package io.refeed.protocol.message;

/** Why a game is unfinished. The reason beside it is for people: a player may have written it. */
public enum EndCause {
    /** No answer came within the game's patience. */
    PATIENCE,
    /** The player gave up. */
    RESIGNED,
    /** The player gave too many answers that did not count. */
    FLOODED,
    /** The game cannot be played, or not any further. */
    FAILURE
}
