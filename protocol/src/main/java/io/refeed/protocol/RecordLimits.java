package io.refeed.protocol;

/** How much of what a stranger writes is taken, or kept. What happens beyond is in {@code docs/reference/limits.md}. */
public final class RecordLimits {
    /** Bytes of a record's value. */
    public static final int VALUE = 1 << 20;

    /** Bytes of a record, as a topic that takes any readable value must take it: its value, its key and headers. */
    public static final int RECORD = VALUE + (1 << 16);

    /** Characters (UTF-16 units) of a text that spells nothing. */
    public static final int TEXT = 1000;

    /** Bytes, as JSON, of what a player tells of itself with an answer. */
    public static final int DIAGNOSTICS = 1 << 16;

    /** Bytes of the key, and of the value, of a dead letter. */
    public static final int DEAD_LETTER = 1 << 10;

    /** Answers of one game to rounds that have not begun, in lockstep, after which it ends. */
    public static final int EARLY_ANSWERS = 1000;

    /** Answers of one game that do not count, one after the other, after which it ends, beyond those of {@link #STARTS}. */
    public static final int USELESS_ANSWERS = 50_000;

    /** How often in a row a player may start again, and answer all rounds of its game once more, before it gets any further. */
    public static final int STARTS = 4;

    /** Answers of one game that can not be judged yet, beyond twice its rounds; more than a replayer lets pass. */
    public static final int UNJUDGED = 100_000;

    /** Characters of the answers of one game that can not be judged yet. */
    public static final long UNJUDGED_TEXT = 64L << 20;

    /** Bytes of the records of games that were not announced, in a partition: in the audit, which remembers them. */
    public static final long UNANNOUNCED_AUDIT = 16L << 20;

    /** Bytes of the records of games that were not announced, in a partition: in other services. */
    public static final long UNANNOUNCED = 32L << 20;

    /** Records of games that were not announced, in a partition: in producer and replayer. */
    public static final int UNANNOUNCED_RECORDS = 10_000;

    /** Dead letters of one key in a second. */
    public static final int LETTERS_OF_KEY = 100;

    /** Dead letters of one partition in a second. */
    public static final int LETTERS = 1000;

    /** Bytes of a batch that a player with topics of its own may write, uncompressed. */
    public static final int BATCH_OF_PLAYER = 1 << 17;

    /** Bytes of key and value, together, of a record of such a player. */
    public static final int OF_PLAYER = 1 << 16;

    /** Records of one round that are taken of such a player: it may repeat an answer, but not for ever. */
    public static final int ANSWERS_OF_ROUND = 100;

    /** Dead letters that such a player may cause at once; beyond that one a second. */
    public static final int LETTERS_OF_PLAYER = 100;

    private RecordLimits() {}
}
