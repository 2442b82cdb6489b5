package io.refeed.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.message.Output;
import org.junit.jupiter.api.Test;

class UnjudgedAnswersTest {
    private static final int ROUNDS = 10;
    private static final int MOST = RecordLimits.UNJUDGED + 2 * ROUNDS;

    private final UnjudgedAnswers answers = new UnjudgedAnswers(ROUNDS);

    @Test
    void moreThanTheLimitAreNotHeld() {
        addUpTo(MOST);
        assertThat(answers.overflown()).isFalse();

        boolean held = answers.add(answer(MOST, "2"));

        assertThat(held).isFalse();
        assertThat(answers.overflown()).isTrue();
    }

    @Test
    void whatIsLostBehindTheEndOfTheGameIsNoLoss() {
        addUpTo(MOST + 1);

        answers.endBefore(MOST);

        assertThat(answers.overflown()).isFalse();
    }

    @Test
    void whatLiesBehindTheEndIsDropped() {
        addUpTo(5);

        answers.endBefore(1);

        assertThat(answers.first().offset()).isZero();
        answers.removeFirst();
        assertThat(answers.first()).isNull();
    }

    @Test
    void longTextsAreCountedByTheirCharacters() {
        String text = "2".repeat((int) (RecordLimits.UNJUDGED_TEXT / 4));
        for (int i = 0; i < 4; i++) {
            assertThat(answers.add(answer(i, text))).isTrue();
        }
        assertThat(answers.add(answer(4, "2"))).isFalse();

        answers.removeFirst();

        assertThat(answers.add(answer(5, "2"))).isTrue();
    }

    private void addUpTo(int count) {
        for (int i = 0; i < count; i++) {
            answers.add(answer(i, "2"));
        }
    }

    private static Placed answer(long offset, String word) {
        return new Placed(offset, new Output("R/1", 2, word, false, null, null), null, null);
    }
}
