package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicBoolean free = new AtomicBoolean();
    private final MemoryWatch watch = new MemoryWatch(full::get, () -> full.compareAndSet(free.get(), false));

    @Test
    void onlyWhatStaysFullIsExhausted() {
        for (boolean now : List.of(true, true, true, false, true, true, true)) {
            full.set(now);
            assertThat(watch.exhausted()).isFalse();
        }

        assertThat(watch.exhausted()).isTrue();
    }

    @Test
    void whatACollectionFreesWasNotExhausted() {
        full.set(true);
        free.set(true);
        for (int look = 1; look <= 10; look++) {
            assertThat(watch.exhausted()).isFalse();
        }

        assertThat(full).isFalse();
    }
}
