package io.refeed.testbed.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether games leave the memory of the services once they are closed. With {@code -Dkept.batches=200} it plays so many batches,
 * and says what lives after each.
 */
class ManyGamesIT {
    private static final String SIZE = "kept.batches";
    private static final int BATCHES = Integer.getInteger(SIZE, 10);
    private static final int GAMES = 500;

    /** Before they left, there were 6 kB of each. */
    private static final long BYTES_OF_A_GAME = 600;

    @TempDir
    private Path directory;

    @Test
    void closedGamesLeaveTheMemory() throws Exception {
        try (KeptTable table = new KeptTable(directory)) {
            // The first ones fill what is remembered of the latest games, and caches.
            for (int i = 0; i < 8; i++) {
                table.play(GAMES, 5);
            }
            long before = live();
            for (int i = 0; i < BATCHES; i++) {
                table.play(GAMES, 5);
                say(i, live());
            }

            assertThat((live() - before) / (BATCHES * GAMES)).as("bytes a game").isLessThan(BYTES_OF_A_GAME);
        }
    }

    private static void say(int batch, long bytes) {
        if (System.getProperty(SIZE) != null) {
            System.out.printf("%,8d games: %,12d bytes live%n", (batch + 9) * GAMES, bytes);
        }
    }

    private static long live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
