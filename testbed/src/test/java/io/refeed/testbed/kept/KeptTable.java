package io.refeed.testbed.kept;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.json.FinalVerdict;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.Announcement;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** A broker and services that stay while games are played one after the other. */
final class KeptTable implements AutoCloseable {
    static final List<Role> ROLES = List.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.AUDITOR);

    private static final int PARTITIONS = 2;
    private static final Duration POLL = Duration.ofMillis(50);

    private final Path directory;
    private final EmbeddedBroker broker;
    private final Map<Role, LocalServices> services = new EnumMap<>(Role.class);

    KeptTable(Path directory) {
        this.directory = directory;
        this.broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        PlayedOnKafka.topics(broker.connection(), connection().prefix(), PARTITIONS);
        ROLES.forEach(this::start);
        services.values().forEach(each -> each.awaitReady(Waiting.LIMIT));
    }

    Connection connection() {
        return broker.connection();
    }

    void start(Role role) {
        services.put(role, LocalServices.start(List.of(Services.of(role, connection()))));
    }

    void stop(Role role) {
        services.remove(role).close();
    }

    /** Plays games at once, to their final verdicts. */
    void play(int games, int rounds) throws IOException {
        play(games, rounds, () -> {});
    }

    /** The same, and does something once they are announced. */
    void play(int games, int rounds, Runnable meanwhile) throws IOException {
        List<Announcement> announcements = Announcement.of(experiment(games, rounds), false, false);
        Set<String> open =
                announcements.stream().map(Announcement::wireName).collect(Collectors.toCollection(HashSet::new));
        try (KafkaConsumer<byte[], byte[]> verdicts = connection()
                .tail("test", Isolation.COMMITTED, List.of(connection().name(Topic.VERDICTS)), PARTITIONS)) {
            Announcement.send(announcements, connection());
            meanwhile.run();
            Waiting.await().pollInterval(Duration.ofMillis(1)).until(() -> {
                for (ConsumerRecord<byte[], byte[]> record : verdicts.poll(POLL)) {
                    if (FinalVerdict.is(record.value())) {
                        open.remove(new String(record.key(), StandardCharsets.UTF_8));
                    }
                }
                return open.isEmpty();
            });
        }
    }

    private Experiment experiment(int games, int rounds) throws IOException {
        return PlayedOnKafka.experiment(
                directory,
                """
                name: kept
                defaults:
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: witness-protection}
                  adversary: {kind: echo-alternate}
                  rounds: %d
                games:
                """.formatted(rounds)
                        + IntStream.rangeClosed(1, games)
                                .mapToObj(i -> "  - {id: g" + i + "}\n")
                                .collect(Collectors.joining()));
    }

    /** How many records have been written. */
    long records() {
        try (KafkaConsumer<byte[], byte[]> consumer = connection().consumer("test", null, Isolation.COMMITTED)) {
            Set<TopicPartition> all = new HashSet<>();
            for (Topic topic : Topic.values()) {
                IntStream.range(0, PARTITIONS)
                        .forEach(i -> all.add(new TopicPartition(connection().name(topic), i)));
            }
            return consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    @Override
    public void close() {
        services.values().forEach(LocalServices::close);
        broker.close();
    }
}
