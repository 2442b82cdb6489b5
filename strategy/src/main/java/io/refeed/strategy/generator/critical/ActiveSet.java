package io.refeed.strategy.generator.critical;

import io.refeed.language.Language;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * The active hypotheses V, each with its row: the words up to the cutoff that it is known to contain. (Rows say nothing
 * of sure words, which every active hypothesis contains.)
 *
 * <p>A hypothesis has a <em>slot</em> while it is active. Slots ascend with the hypotheses, so that sets of hypotheses
 * are sets of small numbers however large the class is.
 */
final class ActiveSet {
    private final List<Member> members = new ArrayList<>();
    private final Bits slots = new Bits();
    private int size;

    private static final class Member {
        final int index;
        final Language language;
        final Bits row = new Bits();
        int cursor = 1;

        Member(int index, Language language) {
            this.index = index;
            this.language = language;
        }
    }

    /** Lets in a hypothesis beyond all those that are active; gives its slot. */
    int add(int index, Language language) {
        members.add(new Member(index, language));
        slots.set(members.size() - 1);
        size++;
        return members.size() - 1;
    }

    void remove(int slot) {
        members.set(slot, null);
        slots.clear(slot);
        size--;
    }

    void clear() {
        members.clear();
        slots.clear();
        size = 0;
    }

    /** The slots in use. */
    Bits slots() {
        return slots;
    }

    int size() {
        return size;
    }

    int index(int slot) {
        return members.get(slot).index;
    }

    Language language(int slot) {
        return members.get(slot).language;
    }

    Bits row(int slot) {
        return members.get(slot).row;
    }

    /** The position below which the hypothesis has no word that could be the answer. */
    int cursor(int slot) {
        return members.get(slot).cursor;
    }

    void moveCursor(int slot, int position) {
        members.get(slot).cursor = position;
    }

    /** Moves every cursor back, since a word at the position may be answered again. */
    void rewind(int position) {
        for (int slot = slots.next(0); slot >= 0; slot = slots.next(slot + 1)) {
            members.get(slot).cursor = Math.min(members.get(slot).cursor, position);
        }
    }

    /** The active hypotheses, ascending. */
    IntArrayList indices() {
        IntArrayList indices = new IntArrayList(size);
        for (int slot = slots.next(0); slot >= 0; slot = slots.next(slot + 1)) {
            indices.add(members.get(slot).index);
        }
        return indices;
    }

    /** Whether most slots are out of use, so that numbering them anew pays. */
    boolean isSparse() {
        return members.size() >= 8 && 2 * size < members.size();
    }

    /** Numbers the slots anew, without gaps; gives the old slot of each new one. */
    int[] compact() {
        int[] old = new int[size];
        int next = 0;
        for (int slot = slots.next(0); slot >= 0; slot = slots.next(slot + 1)) {
            old[next] = slot;
            members.set(next++, members.get(slot));
        }
        members.subList(next, members.size()).clear();
        slots.clear();
        for (int slot = 0; slot < size; slot++) {
            slots.set(slot);
        }
        return old;
    }
}
