package io.refeed.testbed.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.live.Waiting;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether games leave the memory of the services once they are closed. With {@code -Dkept.batches=200} it plays so many batches of
 * 500 games, and says what lives after each.
 */
class ManyGamesIT {
    private static final String SIZE = "kept.batches";
    private static final int BATCHES = Integer.getInteger(SIZE, 4);
    private static final int GAMES = 500;

    /** So many fill what is remembered of the latest games. */
    private static final int FIRST = 5;

    /** No one keeps any; a service that forgot to close games would have three and more for each. */
    private static final double OBJECTS_OF_A_GAME = 1;

    /** What a table of games is made of; of other classes Kafka has too many, now more, now fewer. */
    private static final Set<String> TABLES = Set.of(
            "java.lang.String",
            "java.util.HashMap$Node",
            "java.util.LinkedHashMap$Entry",
            "java.util.TreeMap$Entry",
            "java.util.Optional");

    @TempDir
    private Path directory;

    @Test
    void closedGamesLeaveTheMemory() throws Exception {
        try (KeptTable table = new KeptTable(directory)) {
            for (int i = 0; i < FIRST; i++) {
                table.play(GAMES, 5);
            }
            long before = live();
            long games = (long) BATCHES * GAMES;
            for (int i = 1; i <= BATCHES; i++) {
                table.play(GAMES, 5);
                say((FIRST + i) * GAMES);
            }

            // Services close the last games when they have read their verdicts, and not before.
            Waiting.await().untilAsserted(() -> assertThat((double) (live() - before) / games)
                    .as("objects a game")
                    .isLessThan(OBJECTS_OF_A_GAME));
        }
    }

    private static void say(int games) throws JMException {
        if (System.getProperty(SIZE) != null) {
            long objects = live();
            long bytes =
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf(
                    Locale.ROOT,
                    "%,8d games: %,9d objects of tables and games live, %,12d bytes of all%n",
                    games,
                    objects,
                    bytes);
        }
    }

    /** How many objects of the testbed's classes, and of those that tables are made of, can be reached. */
    private static long live() throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        long objects = 0;
        for (String line : histogram.lines().toList()) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > 3 && (TABLES.contains(columns[3]) || columns[3].startsWith("io.refeed."))) {
                objects += Long.parseLong(columns[1]);
            }
        }
        return objects;
    }
}
