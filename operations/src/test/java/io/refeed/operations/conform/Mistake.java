package io.refeed.operations.conform;

/** What a player may do wrong. */
enum Mistake {
    /** Nothing. */
    NONE,
    /** Leaves out round 3. */
    SKIPS_A_ROUND,
    /** Answers each round twice, the second time with something else. */
    ANSWERS_TWICE,
    /** Answers the next round before its word is there. */
    ANSWERS_AHEAD,
    /** Puts the game's number where its name belongs. */
    WRONG_KEY,
    /** Lets another partition have the answer. */
    WRONG_PARTITION,
    /** Writes 4 in place of "4". */
    NUMBER,
    /** Reads, and never answers. */
    SILENT,
    /** Ends in round 3, in the middle of everything. */
    CRASHES,
    /** Answers thousands of rounds that have not begun, and each round thousands of times. */
    FLOODS,
    /** Answers with five megabytes. */
    FIVE_MEGABYTES,
    /** Answers whatever game there is. */
    ANSWERS_FOR_OTHERS
}
