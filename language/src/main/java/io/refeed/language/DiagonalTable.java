package io.refeed.language;

import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of Theorem 7.1: which hypothesis (row) contains which word (column). Columns are written in order, each once
 * and for all rows: <em>universal</em> ones are in every hypothesis, the <em>diagonal</em> one of i is in i alone, and
 * the <em>trap</em> of i is in all but i.
 *
 * <p>What is written depends on the player's questions and answers alone, of each round's questions only on the greatest
 * index and the greatest column. So the player's side, the adversary's and the auditor's write the same table. Columns
 * that are not written yet count as universal, which is what they become when someone asks.
 *
 * <p>Not safe for use by several threads.
 */
public final class DiagonalTable {
    /** In place of a hypothesis or a column where there is none. */
    public static final int NONE = 0;

    private final boolean trapping;
    private final Long2IntLinkedOpenHashMap diagonals = new Long2IntLinkedOpenHashMap();
    private final Long2IntLinkedOpenHashMap traps = new Long2IntLinkedOpenHashMap();
    private long columns = 1;
    private int top = 1;
    private long trapColumn;

    DiagonalTable(boolean trapping) {
        this.trapping = trapping;
        if (trapping) {
            layTrap();
        }
    }

    /** Notes that questions were asked, the greatest index and the greatest column of them. */
    public void asked(int index, long column) {
        top = Math.max(top, index);
        columns = Math.max(columns, column);
    }

    /** Notes the answer of a round, {@link #NONE} for a malformed one, which adds a universal column and no more. */
    public void answered(int index) {
        top = Math.max(top, index);
        if (index > 1) {
            diagonals.put(++columns, index);
            if (trapping) {
                layTrap();
            }
        }
        columns++;
    }

    private void layTrap() {
        traps.put(++columns, ++top);
        trapColumn = columns;
    }

    /** Whether a hypothesis contains a word. */
    public boolean contains(int index, long column) {
        int diagonal = diagonals.get(column);
        return diagonal == NONE ? traps.get(column) != index : diagonal == index;
    }

    /** The number of columns written. */
    public long columns() {
        return columns;
    }

    /** The hypothesis that lacks the latest trap column, {@link #NONE} if there are no traps. */
    public int trap() {
        return traps.get(trapColumn);
    }

    /** The latest trap column, the only one that may not be shown; {@link #NONE} if there are no traps. */
    public long trapColumn() {
        return trapColumn;
    }

    /** Whether a column is written and may be shown: no diagonal column, nor the latest trap column. */
    public boolean isFree(long column) {
        return column <= columns && column != trapColumn && !diagonals.containsKey(column);
    }

    /** The class as it stands, and as it will be as long as only universal columns are added. */
    public HypothesisClass hypotheses() {
        return new TableRows(this);
    }

    /** The words that a hypothesis lacks, ascending. */
    long[] lackedBy(int index) {
        LongArrayList lacked = new LongArrayList();
        diagonals.long2IntEntrySet().forEach(entry -> {
            if (entry.getIntValue() != index) {
                lacked.add(entry.getLongKey());
            }
        });
        traps.long2IntEntrySet().forEach(entry -> {
            if (entry.getIntValue() == index) {
                lacked.add(entry.getLongKey());
            }
        });
        lacked.sort(null);
        return lacked.toLongArray();
    }

    /** The whole table as a plain tree: the number of columns, and those that are not universal. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("columns", columns);
        tree.put("diagonals", tree(diagonals));
        tree.put("traps", tree(traps));
        return tree;
    }

    private static List<Object> tree(Long2IntLinkedOpenHashMap columns) {
        List<Object> list = new ArrayList<>();
        columns.long2IntEntrySet().forEach(entry -> {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("column", entry.getLongKey());
            column.put("hypothesis", Integer.toString(entry.getIntValue()));
            list.add(column);
        });
        return list;
    }
}
