package io.refeed.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.message.Contamination;
import org.junit.jupiter.api.Test;

class TrendTest {
    private final Trend trend = new Trend();

    @Test
    void everyBlockIsAPointAsLongAsThereIsRoom() {
        for (int block = 0; block < Trend.POINTS; block++) {
            trend.add(block(block, block, block % 2 == 0 ? 100 : 0));
        }
        assertThat(trend.replayed()).hasSize(Trend.POINTS).startsWith(0, 10, 20).endsWith(590);
        assertThat(trend.mistakes()).startsWith(1000, 0, 1000);
    }

    @Test
    void ofManyBlocksSeveralAreAPointAndNoneIsLost() {
        for (int block = 0; block < 1000; block++) {
            trend.add(block(block, block < 500 ? 100 : 0, 50));
        }
        assertThat(trend.replayed())
                .hasSizeLessThanOrEqualTo(Trend.POINTS)
                .startsWith(1000)
                .endsWith(0);
        assertThat(trend.mistakes()).containsOnly(500);
    }

    @Test
    void aFillingBlockIsThereUntilItIsFull() {
        trend.add(new Contamination("g", "g", 1, 10, true, 10, 5, 0, 0, 10, 1, null));
        assertThat(trend.replayed()).containsExactly(500);
        trend.add(block(0, 20, 0));
        assertThat(trend.replayed()).containsExactly(200);
    }

    @Test
    void aBlockThatIsWrittenAgainCountsOnce() {
        trend.add(new Contamination("g", "g", 1, 100, false, 100, 50, 0, null, 100, null, null));
        assertThat(trend.mistakes()).containsExactly(-1);
        trend.add(block(0, 50, 30));
        trend.add(block(0, 50, 30));
        assertThat(trend.replayed()).containsExactly(500);
        assertThat(trend.mistakes()).containsExactly(300);
    }

    private static Contamination block(int place, int replayed, int mistakes) {
        int from = place * 100 + 1;
        return new Contamination("g", "g", from, from + 99, false, 100, replayed, 0, 0, 100, mistakes, null);
    }
}
