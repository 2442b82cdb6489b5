package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.service.FailedRecords.Place;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FailedRecordsTest {
    private final RuntimeException fault = new IllegalStateException("the ink ran out");

    private final FailedRecords failed = new FailedRecords("tester");

    @Test
    void aRecordIsLeftOutAfterItsSecondFailure() {
        failed.failed(at(7, "r/1"), fault);
        String once = failed.whyLeftOut(at(7, "r/1"));
        failed.failed(at(7, "r/1"), fault);

        assertThat(once).isNull();
        assertThat(failed.whyLeftOut(at(7, "r/1"))).isEqualTo("failed twice: IllegalStateException: the ink ran out");
        assertThat(failed.whyLeftOut(at(8, "r/1"))).isNull();
    }

    @Test
    void aGameOfWhichSeveralRecordsFailIsLeftOutAndNoOther() {
        for (int offset = 1; offset <= FailedRecords.MOST_OF_A_GAME; offset++) {
            assertThat(failed.whyLeftOut(at(99, "r/1"))).isNull();
            failed.failed(at(offset, "r/1"), fault);
            failed.failed(at(offset, "r/1"), fault);
        }

        assertThat(failed.whyLeftOut(at(99, "r/1"))).isEqualTo("several records of its game failed");
        assertThat(failed.whyLeftOut(at(99, "r/2"))).isNull();
        assertThat(failed.whyLeftOut(Place.of("t.outputs", 0, 99, null))).isNull();
    }

    @Test
    void recordsWithoutAKeyHaveNoGameToLoseByThem() {
        for (int offset = 0; offset < 10; offset++) {
            Place place = Place.of("t.outputs", 0, offset, null);
            failed.failed(place, fault);
            failed.failed(place, fault);
        }

        assertThat(failed.whyLeftOut(Place.of("t.outputs", 0, 5, null))).isNotNull();
        assertThat(failed.whyLeftOut(Place.of("t.outputs", 0, 10, null))).isNull();
    }

    @Test
    void itAsksForNoAttentionUntilSomethingFails() {
        boolean before = failed.watching();
        failed.failed(at(1, "r/1"), fault);

        assertThat(before).isFalse();
        assertThat(failed.watching()).isTrue();
    }

    private static Place at(long offset, String game) {
        return Place.of("t.outputs", 0, offset, game.getBytes(StandardCharsets.UTF_8));
    }
}
