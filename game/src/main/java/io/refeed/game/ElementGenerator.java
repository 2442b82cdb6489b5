package io.refeed.game;

/** A generator that answers words with words, whatever the round and the label. */
@FunctionalInterface
public interface ElementGenerator extends Generator {
    /**
     * The answer to the next word of the stream.
     *
     * @param word the word, as its domain knows it
     * @return a word of the domain
     * @throws BudgetException if finding an answer would cost more than a game may
     */
    long answer(long word);

    @Override
    default Answer answer(Turn turn) {
        return new Answer.Word(answer(turn.word()));
    }
}
