package io.refeed.replayer;

import io.refeed.language.Domain;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * The part of the target's enumeration that the producer has published and the adversary has not used up. Asks for more
 * in time. Not safe for use by several threads.
 */
final class EnumerationWindow {
    private static final int HALF = Enumeration.WINDOW / 2;
    private static final int SLACK = 4 * Enumeration.WINDOW;

    private final String game;
    private final Domain domain;
    private final Emitter out;

    private final LongArrayList words = new LongArrayList();
    private int forgotten;
    private int demanded;

    EnumerationWindow(String game, Domain domain, Emitter out) {
        this.game = game;
        this.domain = domain;
        this.out = out;
    }

    /** Takes a record of topic {@code enumeration}. Blocks may overlap; one that leaves a gap is of no use. */
    void add(Enumeration block) {
        if (block.index() > end() + 1) {
            return;
        }
        for (int i = end() + 1 - block.index(); i < block.words().size(); i++) {
            words.add(domain.word(block.words().get(i)));
        }
    }

    /** Whether the word at a place has been published; if not, it is asked for. */
    boolean has(int index) {
        if (index > end() && index > demanded + Enumeration.WINDOW) {
            demand(index);
        }
        return index <= end();
    }

    /** The word at a place that has been published, {@link Domain#NONE} if what stands there is none. */
    long word(int index) {
        return words.getLong(index - 1 - forgotten);
    }

    /** Takes note that everything up to a place has been used or skipped. */
    void use(int index) {
        if (index - demanded >= HALF) {
            if (end() < index + Enumeration.WINDOW) {
                demand(index);
            } else {
                demanded = index;
            }
        }
        int usedUp = Math.min(index - 1, end()) - forgotten;
        if (usedUp > SLACK) {
            words.removeElements(0, usedUp);
            forgotten += usedUp;
        }
    }

    private void demand(int index) {
        demanded = index;
        out.demand(new Demand(game, index));
    }

    private int end() {
        return forgotten + words.size();
    }
}
