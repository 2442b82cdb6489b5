package io.refeed.game;

import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;

/**
 * The inside of a generator after one answer, for the record only.
 *
 * @param active the active hypotheses, ascending
 * @param selected the hypothesis whose words it takes, 0 if none is active
 * @param cutoff the position up to which it has looked; where words are no positions the word there, 0 if there is none
 * @param witnesses the words it protects, ascending
 * @param sure the number of words it trusts
 * @param queries the number of distinct new membership questions this round, -1 where there is no such number
 */
public record Diagnostics(IntList active, int selected, long cutoff, LongList witnesses, int sure, long queries) {}
