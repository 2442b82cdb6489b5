package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final Trouble trouble = new Trouble();

    @Test
    void isSaidAtAFallingRate() {
        List<Integer> said = new ArrayList<>();
        for (int failure = 1; failure <= 100; failure++) {
            if (trouble.failed(true, millis(250L * failure))) {
                said.add(failure);
            }
        }

        assertThat(said).containsExactly(1, 2, 4, 8, 16, 32, 64);
        assertThat(trouble.account()).isEqualTo(", after 100 failures in 24 s");
    }

    @Test
    void isSaidOnceAMinuteIfItComesRarely() {
        List<Integer> said = new ArrayList<>();
        for (int failure = 1; failure <= 40; failure++) {
            if (trouble.failed(false, seconds(10L * failure))) {
                said.add(failure);
            }
        }

        assertThat(said).containsExactly(1, 2, 4, 8, 14, 16, 22, 28, 32, 38);
    }

    @Test
    void afterAQuietTimeTheNextIsNew() {
        trouble.failed(true, seconds(0));
        trouble.failed(true, seconds(1));
        trouble.failed(true, seconds(2));
        assertThat(trouble.failures()).isEqualTo(3);

        assertThat(trouble.failed(true, seconds(33))).isTrue();

        assertThat(trouble.failures()).isEqualTo(1);
        assertThat(trouble.account()).isEmpty();
        assertThat(trouble.lasts(seconds(33))).isFalse();
    }

    @Test
    void lastsWhileAServiceRelapses() {
        trouble.failed(true, seconds(0));
        trouble.failed(true, seconds(1));
        assertThat(trouble.lasts(seconds(2))).isFalse();

        trouble.failed(true, seconds(2));

        assertThat(trouble.lasts(seconds(2))).isTrue();
        assertThat(trouble.lasts(seconds(21))).isTrue();
        assertThat(trouble.lasts(seconds(22))).isFalse();
    }

    @Test
    void failuresBeforeItEverServedLeaveNoDoubtOnceItServes() {
        for (int failure = 0; failure < 10; failure++) {
            trouble.failed(false, seconds(failure));
        }

        assertThat(trouble.lasts(seconds(10))).isFalse();
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
