package io.refeed.game;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;

/**
 * The inside of a generator after one answer, for the record only.
 *
 * @param active the active hypotheses, ascending
 * @param selected the hypothesis whose words it takes, 0 if none is active
 * @param cutoff the word up to which it has looked, {@link io.refeed.language.Domain#NONE} if it has not yet begun
 * @param witnesses the words it protects, in the domain's order
 * @param sure the number of words it trusts
 * @param queries the number of distinct new membership questions this round, {@link #UNCOUNTED} if it does not go by such
 */
public record Diagnostics(IntList active, int selected, long cutoff, LongList witnesses, int sure, long queries) {
    /** In place of a number of questions, where a generator computes from the languages instead of asking. */
    public static final long UNCOUNTED = -1;
}
