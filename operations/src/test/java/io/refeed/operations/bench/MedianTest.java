package io.refeed.operations.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Medians of repetitions, and of their ratios. */
class MedianTest {
    private static Turns turns(long echo, long games) {
        return new Turns(new Measurement(echo, 1_000_000_000, 0), new Measurement(games, 1_000_000_000, 0));
    }

    @Test
    void theMedianIsTheOneInTheMiddleOrTheMeanOfTwo() {
        assertThat(Median.of(List.of(9, 1, 5), Integer::doubleValue)).isEqualTo(5);
        assertThat(Median.of(List.of(9, 1, 5, 6), Integer::doubleValue)).isEqualTo(5.5);
        assertThat(Median.of(List.of(3), Integer::doubleValue)).isEqualTo(3);
        assertThatThrownBy(() -> Median.of(List.<Integer>of(), Integer::doubleValue))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDisturbedRepetitionMovesNeitherRatioFar() {
        List<Turns> repetitions = List.of(turns(100, 50), turns(10, 48), turns(120, 54));

        assertThat(Turns.ratioOfMedians(repetitions)).isEqualTo(0.5, within(1e-9));
        assertThat(Turns.medianRatio(repetitions)).isEqualTo(0.5, within(1e-9));
    }
}
