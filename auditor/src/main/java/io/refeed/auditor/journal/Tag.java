package io.refeed.auditor.journal;

/** What kind of event follows in a page; its bytes are in {@link Codes#TAGS}. */
enum Tag {
    CARD,
    TRUTH,
    PROVENANCE,
    WORD,
    END,
    ANSWER,
    HYPOTHESIS,
    RESIGNED,
    FAULT,
    /** What a player asked before the answer that follows. */
    QUESTIONS,
    /** Of how many rounds the blocks of the game are; absent if of as many as usual. */
    BLOCKS,
    /** What a detector says of a word. */
    SUSPICION
}
