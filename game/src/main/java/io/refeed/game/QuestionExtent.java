package io.refeed.game;

/**
 * The membership questions of one round, as far as the table of Theorem 7.1 depends on them.
 *
 * @param index the greatest hypothesis asked about
 * @param column the greatest word asked about, a position
 */
public record QuestionExtent(int index, long column) {
    /** Checks that both were asked about. */
    public QuestionExtent {
        if (index < 1 || column < 1) {
            throw new IllegalArgumentException("expected an index and a column from 1 on: " + index + ", " + column);
        }
    }
}
