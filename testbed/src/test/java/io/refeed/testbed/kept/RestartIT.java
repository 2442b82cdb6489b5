package io.refeed.testbed.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.access.Role;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much a service reads when it starts on a broker that has seen many games. With {@code -Dkept.records=10000000} it takes
 * so many records, and says how long each service took from its start to the end of a new game.
 */
class RestartIT {
    private static final String SIZE = "kept.records";
    private static final long RECORDS = Long.getLong(SIZE, 60_000);
    private static final int GAMES = (int) Math.max(64, Math.min(512, RECORDS / 20_000));
    private static final int ROUNDS = (int) Math.max(50, Math.min(600, RECORDS / 1_000));

    @TempDir
    private Path directory;

    @Test
    void aServiceReadsOnlyWhatBelongsToGamesThatAreOpen() throws Exception {
        try (KeptTable table = new KeptTable(directory)) {
            while (table.records() < RECORDS) {
                table.play(GAMES, ROUNDS);
            }
            long written = table.records();
            // Each leaves once to say where it is, as after an hour of play it would have long since.
            for (Role role : KeptTable.ROLES) {
                table.stop(role);
                table.start(role);
                table.play(1, 5);
            }
            Map<Role, Long> reads = new EnumMap<>(Role.class);
            say(String.format(Locale.ROOT, "%,d records on the topics", written));

            for (Role role : KeptTable.ROLES) {
                table.stop(role);
                long before = consumed(role);
                long start = System.nanoTime();
                table.play(1, 5, () -> table.start(role));
                double seconds = (System.nanoTime() - start) / 1e9;
                long read = consumed(role) - before;
                say(String.format(
                        Locale.ROOT,
                        "%-9s read %,10d records, and a new game was over after %6.2f s",
                        role.user(),
                        read,
                        seconds));
                reads.put(role, read);
            }
            assertThat(reads).allSatisfy((role, read) -> assertThat(read).isLessThan(written / 10));
        }
    }

    private static void say(String line) {
        if (System.getProperty(SIZE) != null) {
            System.out.println(line);
        }
    }

    /** The records that the consumers of a service have read, as long as they live. */
    private static long consumed(Role role) throws JMException {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = server.queryNames(
                new ObjectName("kafka.consumer:type=consumer-fetch-manager-metrics,client-id=*" + role.user() + "*"),
                null);
        double sum = 0;
        for (ObjectName name : names) {
            sum += (Double) server.getAttribute(name, "records-consumed-total");
        }
        return (long) sum;
    }
}
