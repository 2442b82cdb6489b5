package io.refeed.strategy;

import io.refeed.game.Generator;
import io.refeed.game.Turn;

/** Asks a generator for one answer after the other, where rounds and labels do not matter. */
public final class Asking {
    private Asking() {}

    /** What it answers to a word, as a number. */
    public static long answer(Generator generator, long word) {
        return answer(generator, 1, word);
    }

    /** What it answers to the word of a round, as a number. */
    public static long answer(Generator generator, int round, long word) {
        return generator.answer(new Turn(round, word)).value();
    }
}
