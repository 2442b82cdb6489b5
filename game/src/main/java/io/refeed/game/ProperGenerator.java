package io.refeed.game;

/** A generator that answers words with hypotheses, whatever the round and the label. */
@FunctionalInterface
public interface ProperGenerator extends Generator {
    /**
     * The answer to the next word of the stream.
     *
     * @param word the word, as its domain knows it
     * @return the index of a hypothesis
     * @throws BudgetException if finding an answer would cost more than a game may
     */
    int answer(long word);

    @Override
    default Answer answer(Turn turn) {
        return new Answer.Hypothesis(answer(turn.word()));
    }
}
