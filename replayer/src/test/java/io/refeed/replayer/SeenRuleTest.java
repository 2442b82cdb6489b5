package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line says what is known of a round, and from where on its answers count by that. */
class SeenRuleTest {
    private static final String HEADER =
            "chained, round, logged, lost, answered, afterAnswers, lastSeen, readTo, due, offset, basis";

    @ParameterizedTest(name = HEADER + ": {arguments}")
    @CsvSource({
        // The first word: the log decides if it can, whatever has been read; else what has been read when it is due.
        "false, 1, -1, false, true, 0, 0, 7, true,  7, READING",
        "false, 1, -1, false, true, 0, 0, 0, true,  0, READING",
        "false, 1, -1, false, true, 0, 0, 7, false, ,",
        "false, 1,  5, false, true, 0, 0, 7, true,  5, LOGGED",
        "false, 1,  9, false, true, 0, 0, 7, false, 9, LOGGED",
        "false, 1,  0, false, true, 0, 0, 7, false, 0, LOGGED",
        "false, 1, -1, true,  true, 0, 0, 7, false, 0, LOSS",
        // In lockstep: right after the last answer, never where this replayer happens to have read to.
        "true,  2, -1, false, true,  4, 2, 9, true,  4, ANSWERS",
        "true,  2, -1, false, true,  4, 2, 3, false, 4, ANSWERS",
        "true,  2, -1, true,  true,  4, 2, 9, false, 4, ANSWERS",
        "true,  2,  6, false, true,  4, 2, 3, false, 6, LOGGED",
        "true,  2, -1, false, false, 4, 2, 9, true,  ,",
        "true,  2,  6, false, false, 4, 2, 9, true,  ,",
        "true,  2, -1, true,  false, 4, 2, 9, true,  ,",
        // With a rate: from the log once it has been read that far, as the choice depends on the answers before.
        "false, 2,  6, false, false, 0, 2, 6, false, 6, LOGGED",
        "false, 2,  6, false, false, 0, 2, 9, true,  6, LOGGED",
        "false, 2,  6, false, false, 0, 2, 5, true,  ,",
        // With a rate, and lost: like the round before, since later ones may have seen no more.
        "false, 2, -1, true,  false, 0, 2, 9, false, 2, LOSS",
        "false, 2, -1, true,  false, 0, 2, 0, false, 2, LOSS",
        // With a rate, and new: when it is due, but never before the round before.
        "false, 2, -1, false, false, 0, 2, 9, true,  9, READING",
        "false, 2, -1, false, false, 0, 2, 2, true,  2, READING",
        "false, 2, -1, false, false, 0, 2, 1, true,  ,",
        "false, 2, -1, false, false, 0, 2, 9, false, ,",
    })
    void decides(
            boolean chained,
            int round,
            long logged,
            boolean lost,
            boolean answered,
            long afterAnswers,
            long lastSeen,
            long readTo,
            boolean due,
            Long offset,
            Seen.Basis basis) {
        SeenRule rule = new SeenRule(chained, round, logged, lost, answered, afterAnswers, lastSeen, readTo, due);

        if (offset == null) {
            assertThat(rule.decide()).isEmpty();
        } else {
            assertThat(rule.decide()).contains(new Seen(offset, basis));
        }
    }
}
