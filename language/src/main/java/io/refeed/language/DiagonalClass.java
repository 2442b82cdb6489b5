package io.refeed.language;

/**
 * The class of Theorem 7.1 before the game: a table of which only the first columns are written. As a class it is what
 * it would be if every further column contained every hypothesis; each game writes {@linkplain #table its own}.
 */
public final class DiagonalClass extends TableRows {
    /** The greatest index that may be asked about or answered, so that there is always room for another trap. */
    public static final int MOST = 1 << 30;

    private final boolean trap;

    /** @param trap whether the table has traps */
    DiagonalClass(boolean trap) {
        super(new DiagonalTable(trap));
        this.trap = trap;
    }

    /** A fresh table, for one game and one side of it. */
    public DiagonalTable table() {
        return new DiagonalTable(trap);
    }
}
