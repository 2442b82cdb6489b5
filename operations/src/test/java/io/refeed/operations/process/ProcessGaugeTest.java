package io.refeed.operations.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProcessGaugeTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void aProcessHoldsWhatItIsGiven() throws Exception {
        long self = ProcessHandle.current().pid();
        long before = ProcessGauge.liveBytes(self).orElseThrow();

        byte[] held = new byte[32 * MEBIBYTE];
        long with = ProcessGauge.liveBytes(self).orElseThrow();

        assertThat(with - before).isBetween(24L * MEBIBYTE, 40L * MEBIBYTE);
        assertThat(held).hasSize(32 * MEBIBYTE);
    }

    @Test
    void ofAProcessThatIsGoneNothingIsKnown() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();

        assertThat(ProcessGauge.liveBytes(gone.pid())).isEmpty();
        assertThat(ProcessGauge.openFiles(gone.pid())).isEqualTo(OptionalLong.empty());
    }
}
