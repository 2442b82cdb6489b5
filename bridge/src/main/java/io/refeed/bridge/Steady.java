package io.refeed.bridge;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Passes lines on, no more than so many a second. Safe for use by several threads. */
final class Steady implements Consumer<String> {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Consumer<String> terminal;
    private final int most;
    private final LongSupplier clock;
    private long began;
    private int passed;
    private int dropped;

    Steady(Consumer<String> terminal, int most, LongSupplier clock) {
        this.terminal = terminal;
        this.most = most;
        this.clock = clock;
        this.began = clock.getAsLong();
    }

    @Override
    public synchronized void accept(String line) {
        long now = clock.getAsLong();
        if (now - began >= SECOND) {
            if (dropped > 0) {
                terminal.accept("(" + dropped + " lines left out)");
            }
            began = now;
            passed = 0;
            dropped = 0;
        }
        if (passed < most) {
            passed++;
            terminal.accept(line);
        } else {
            dropped++;
        }
    }
}
