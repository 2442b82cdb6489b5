package io.refeed.language;

/**
 * The class of Theorem 7.1 before the game: a table of which only the first columns are written. As a class it is what
 * it would be if every further column contained every hypothesis; each game writes {@linkplain #table its own}.
 */
public final class DiagonalClass implements HypothesisClass {
    /** The greatest index that may be asked about or answered, so that there is always room for another trap. */
    public static final int MOST = 1 << 30;

    private final boolean trap;
    private final HypothesisClass start;

    /** @param trap whether the table has traps */
    DiagonalClass(boolean trap) {
        this.trap = trap;
        this.start = table().hypotheses();
    }

    /** A fresh table, for one game and one side of it. */
    public DiagonalTable table() {
        return new DiagonalTable(trap);
    }

    @Override
    public Domain domain() {
        return Domains.NATURALS;
    }

    @Override
    public int size() {
        return UNBOUNDED;
    }

    @Override
    public Language language(int index) {
        return start.language(index);
    }

    @Override
    public String name(int index) {
        return Integer.toString(index);
    }

    @Override
    public int index(String name) {
        return (int) Math.max(0, NumberDomain.parse(name, MOST));
    }

    @Override
    public Object form(int index) {
        return start.form(index);
    }

    @Override
    public boolean impliesProper() {
        return true;
    }
}
