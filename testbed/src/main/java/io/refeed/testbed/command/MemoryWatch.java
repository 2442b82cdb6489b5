package io.refeed.testbed.command;

import io.refeed.protocol.Faults;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Ends a program that has no memory left. The threads of a broker swallow the error, and what is left of it hangs; so this
 * asks whether anything is free after collections, and when nothing is for a while, collects once more to be sure: what one
 * request took that was too large is free again by then. If there is still nothing it says so and ends with 2. From then on it makes
 * no object itself: there would be no room.
 */
final class MemoryWatch {
    private static final long TICK = Duration.ofMillis(500).toNanos();

    /** How often in a row nothing was free: two seconds, in which much could have been given back. */
    private static final int ENOUGH = 4;

    private static final long FULL_PERCENT = 97;
    private static final int FAILED = 2;
    private static final byte[] SENTENCE = (System.lineSeparator() + "refeed: " + Faults.OUT_OF_MEMORY
                    + System.lineSeparator())
            .getBytes(StandardCharsets.UTF_8);

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private final BooleanSupplier full;
    private final Runnable collection;
    private int times;

    /**
     * @param full whether nothing was free after the last collection
     * @param collection collects
     */
    MemoryWatch(BooleanSupplier full, Runnable collection) {
        this.full = full;
        this.collection = collection;
    }

    /** Watches this program until it ends; once is enough. */
    static void start() {
        if (!STARTED.compareAndSet(false, true)) {
            return;
        }
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            // Of the parts of the heap, only the one where old objects are has a threshold of both kinds.
            if (pool.getType() == MemoryType.HEAP
                    && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported()
                    && pool.getUsage().getMax() > 0) {
                pool.setCollectionUsageThreshold(pool.getUsage().getMax() / 100 * FULL_PERCENT);
                MemoryWatch watch = new MemoryWatch(pool::isCollectionUsageThresholdExceeded, System::gc);
                Thread thread = new Thread(watch::run, "refeed-memory");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private void run() {
        while (!exhausted()) {
            LockSupport.parkNanos(TICK);
        }
        end(new FileOutputStream(FileDescriptor.err));
    }

    /** Looks once more; whether it has been full often enough in a row. */
    boolean exhausted() {
        times = full.getAsBoolean() ? times + 1 : 0;
        if (times < ENOUGH) {
            return false;
        }
        times = 0;
        collection.run();
        return full.getAsBoolean();
    }

    private static void end(FileOutputStream err) {
        try {
            err.write(SENTENCE);
        } catch (IOException e) {
            // No one reads it; the exit code tells.
        } finally {
            // Hooks would need memory, too.
            Runtime.getRuntime().halt(FAILED);
        }
    }
}
