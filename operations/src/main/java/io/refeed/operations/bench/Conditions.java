package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What measurements depend on beside the program: printed before them. */
final class Conditions {
    /** What is said of the clients: all that Refeed sets and that bears on how fast they are. */
    private static final Set<String> SPEED = Set.of(
            ProducerConfig.ACKS_CONFIG,
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            ProducerConfig.LINGER_MS_CONFIG,
            ProducerConfig.BATCH_SIZE_CONFIG,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG);

    private final PrintWriter out;

    Conditions(PrintWriter out) {
        this.out = out;
    }

    /** The date, the machine and how busy it is, and the settings of the echo's clients. */
    void print(Connection connection, int partitions) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        out.printf(
                Locale.ROOT,
                "%s; %d processors, load average %s, heap of at most %d MiB; Java %s (%s); %d partitions%n",
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                Runtime.getRuntime().availableProcessors(),
                load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f before", load),
                Runtime.getRuntime().maxMemory() >> 20,
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                partitions);
        out.println("echo's producers: " + chosen(connection.producerProperties("echo")));
        out.println("echo's consumers: " + chosen(connection.consumerProperties("echo", null, Isolation.UNCOMMITTED)));
        out.flush();
    }

    /** The settings that are not the client's own; users may have put in what is secret, which no table needs. */
    private static String chosen(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .filter(each -> SPEED.contains(each.getKey()))
                .map(each -> each.getKey() + "=" + each.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
