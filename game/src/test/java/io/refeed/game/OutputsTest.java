package io.refeed.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutputsTest {
    @Test
    void aMalformedAnswerHasComeButIsNothingToRepeat() {
        Outputs outputs = new Outputs();

        outputs.add(2, Outputs.NONE);

        assertThat(outputs.has(2)).isTrue();
        assertThat(outputs.at(2)).isEqualTo(Outputs.NONE);
        assertThat(outputs.distinctCount()).isZero();
    }

    @Test
    void anAnswerSkippedHasNotCome() {
        Outputs outputs = new Outputs();

        outputs.add(3, 7);

        assertThat(outputs.has(0)).isFalse();
        assertThat(outputs.has(1)).isFalse();
        assertThat(outputs.at(1)).isEqualTo(Outputs.NONE);
        assertThat(outputs.has(3)).isTrue();
        assertThat(outputs.has(4)).isFalse();
    }
}
