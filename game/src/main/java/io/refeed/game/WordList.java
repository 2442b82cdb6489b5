package io.refeed.game;

import java.util.Arrays;

/**
 * A growing list of words or answers, a number each: four bytes where they are below 2^31, eight elsewhere. It grows by
 * pages, without copies of the whole.
 *
 * <p>Not safe for use by several threads.
 */
public final class WordList {
    private static final int BITS = 10;
    private static final int PAGE = 1 << BITS;
    private static final int FIRST = 8;

    /** Of each page there is one or the other. */
    private int[][] narrow = new int[1][];

    private long[][] wide = new long[1][];
    private int size;

    /** Adds a word at the end. */
    public void add(long word) {
        makeRoom();
        size++;
        set(size - 1, word);
    }

    private void makeRoom() {
        int page = size >> BITS;
        int place = size & (PAGE - 1);
        if (page == narrow.length) {
            narrow = Arrays.copyOf(narrow, page + (page >> 1) + 1);
            wide = Arrays.copyOf(wide, narrow.length);
        }
        int length = page > 0 ? PAGE : Math.min(PAGE, Math.max(FIRST, 2 * place));
        if (wide[page] != null) {
            wide[page] = place < wide[page].length ? wide[page] : Arrays.copyOf(wide[page], length);
        } else if (narrow[page] == null) {
            narrow[page] = new int[length];
        } else if (place == narrow[page].length) {
            narrow[page] = Arrays.copyOf(narrow[page], length);
        }
    }

    /** Puts a word in the place of another, counted from 0. */
    public void set(int place, long word) {
        int page = place >> BITS;
        if (wide[page] == null && word != (int) word) {
            wide[page] = Arrays.stream(narrow[page]).asLongStream().toArray();
            narrow[page] = null;
        }
        if (wide[page] == null) {
            narrow[page][place & (PAGE - 1)] = (int) word;
        } else {
            wide[page][place & (PAGE - 1)] = word;
        }
    }

    /** The word at a place, counted from 0. */
    public long get(int place) {
        if (place >= size) {
            throw new IndexOutOfBoundsException(place);
        }
        int page = place >> BITS;
        int at = place & (PAGE - 1);
        return wide[page] == null ? narrow[page][at] : wide[page][at];
    }

    /** The number of words. */
    public int size() {
        return size;
    }
}
