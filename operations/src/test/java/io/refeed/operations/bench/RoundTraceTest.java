package io.refeed.operations.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/** Which leg took how long, from the times at which records passed. */
class RoundTraceTest {
    private static final List<Passage> WAY =
            List.of(new Passage("a", "there", true), new Passage("b", "there", false), new Passage("b", "back", true));
    private static final byte[] ONE = key("g/1");
    private static final byte[] TWO = key("g/2");

    private final RoundTrace trace = new RoundTrace(WAY, List.of(ONE, TWO), 2);

    private static byte[] key(String game) {
        return game.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Long> values(Histogram histogram) {
        List<Long> values = new ArrayList<>();
        histogram
                .recordedValues()
                .forEach(each -> values.addAll(
                        Collections.nCopies((int) each.getCountAddedInThisIterationStep(), each.getValueIteratedTo())));
        return values;
    }

    @Test
    void theNthRecordOfAGameAtAPointIsThatOfItsNthRound() {
        pass(ONE, 100, 103, 108);
        pass(TWO, 110, 111, 113);
        pass(ONE, 120, 124, 130);
        pass(TWO, 140, 140, 141);

        assertThat(values(trace.leg(0))).containsExactly(0L, 1L, 3L, 4L);
        assertThat(values(trace.leg(1))).containsExactly(1L, 2L, 5L, 6L);
        assertThat(values(trace.leg(2))).containsExactly(12L, 27L);
        assertThat(values(trace.whole())).containsExactly(20L, 30L);
    }

    @Test
    void whatDidNotPassEverywhereHasNoLegThere() {
        trace.pass(0, ONE, 100);
        trace.pass(0, TWO, 100);
        trace.pass(1, TWO, 101);

        assertThat(values(trace.leg(0))).containsExactly(1L);
        assertThat(values(trace.leg(1))).isEmpty();
        assertThat(values(trace.whole())).isEmpty();
    }

    @Test
    void recordsOfOthersAndBeyondTheLastRoundAreLeftOut() {
        pass(ONE, 100, 101, 102);
        pass(ONE, 103, 104, 105);
        pass(ONE, 106, 107, 108);
        pass(key("g/3"), 1, 2, 3);

        assertThat(values(trace.leg(0))).containsExactly(1L, 1L);
        assertThat(values(trace.whole())).containsExactly(3L);
    }

    @Test
    void aPointIsFoundByClientTopicAndDirection() {
        assertThat(trace.point(new Passage("b", "there", false))).isEqualTo(1);
        assertThat(trace.point(new Passage("b", "there", true))).isEqualTo(-1);
        assertThat(trace.point(new Passage("c", "there", false))).isEqualTo(-1);
    }

    private void pass(byte[] key, long... times) {
        for (int point = 0; point < times.length; point++) {
            trace.pass(point, key, times[point]);
        }
    }
}
