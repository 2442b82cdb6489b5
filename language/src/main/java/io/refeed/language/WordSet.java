package io.refeed.language;

import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongMaps;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * A growing set of words, as their handles; any number will do.
 *
 * <p>The words of a game lie close together more often than not: an enumeration goes from one to the next. So neighbours
 * share a page of 64 bits, and a long game needs few places of the processor's caches. Words that lie far from each other
 * would each take a page, twice as much as the word; as long as they do, the words themselves are kept.
 *
 * <p>Not safe for use by several threads.
 */
public final class WordSet {
    private static final int PAGE_BITS = 6;
    private static final int FIRST_REVIEW = 64;

    /** So full pages must be on average when words are put into them, and so full they must stay. */
    private static final int FULL_ENOUGH = 4;

    private static final int TOO_EMPTY = 2;

    /** The words, or null if they are in pages. */
    private LongOpenHashSet scattered = new LongOpenHashSet();

    /** The words whose first bits are the key, a bit for each, or null if they are scattered. */
    private Long2LongOpenHashMap pages;

    private int size;
    private int review = FIRST_REVIEW;

    /** Whether a word is in. */
    public boolean contains(long word) {
        return pages == null ? scattered.contains(word) : (pages.get(word >> PAGE_BITS) & bit(word)) != 0;
    }

    /** Adds a word; tells whether it was not in before. */
    public boolean add(long word) {
        if (pages == null ? !scattered.add(word) : !put(pages, word)) {
            return false;
        }
        size++;
        if (pages == null) {
            if (size == review) {
                review *= 2;
                gather();
            }
        } else if (TOO_EMPTY * (long) pages.size() > size) {
            scatter();
        }
        return true;
    }

    /** The number of words. */
    public int size() {
        return size;
    }

    private static long bit(long word) {
        return 1L << word;
    }

    private static boolean put(Long2LongOpenHashMap pages, long word) {
        long page = word >> PAGE_BITS;
        long before = pages.get(page);
        long after = before | bit(word);
        if (after == before) {
            return false;
        }
        pages.put(page, after);
        return true;
    }

    /** Puts the words into pages, unless these would be too empty. */
    private void gather() {
        Long2LongOpenHashMap gathered = new Long2LongOpenHashMap();
        for (LongIterator words = scattered.iterator(); words.hasNext(); ) {
            put(gathered, words.nextLong());
            if (FULL_ENOUGH * (long) gathered.size() > size) {
                return;
            }
        }
        pages = gathered;
        scattered = null;
    }

    private void scatter() {
        LongOpenHashSet words = new LongOpenHashSet(size);
        for (Long2LongMap.Entry page : Long2LongMaps.fastIterable(pages)) {
            for (long bits = page.getLongValue(); bits != 0; bits &= bits - 1) {
                words.add((page.getLongKey() << PAGE_BITS) + Long.numberOfTrailingZeros(bits));
            }
        }
        scattered = words;
        pages = null;
        review = 2 * size;
    }
}
