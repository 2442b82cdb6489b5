package io.refeed.testbed.run;

import io.refeed.auditor.Auditor;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What a broker tells of why nothing comes any more: whether it answers, topics that are gone, transactions that hold a
 * partition, services that do not read or lag behind. Asks for what its login may ask, and leaves the rest out.
 */
final class Standstill {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final List<Role> SERVICES = List.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.AUDITOR);

    private final Connection connection;
    private final int partitions;
    private final List<String> facts = new ArrayList<>();

    private Standstill(Connection connection, int partitions) {
        this.connection = connection;
        this.partitions = partitions;
    }

    /** What is striking, a clause each; empty if nothing is. */
    static List<String> facts(Connection connection, int partitions) {
        Standstill standstill = new Standstill(connection, partitions);
        standstill.ask(standstill::everything);
        return standstill.facts;
    }

    /** Whether a service reads its topics; true as long as the broker does not say no. */
    static boolean reads(Connection connection, Role service) {
        Standstill standstill = new Standstill(connection, 0);
        standstill.ask(admin -> standstill.reading(admin, service, Map.of()));
        return standstill.facts.isEmpty();
    }

    private void ask(Question question) {
        Map<String, Object> properties = connection.adminProperties("refeed-standstill");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        try (Admin admin = Admin.create(properties)) {
            question.ask(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            fact("the broker does not answer");
        }
    }

    private void everything(Admin admin) throws InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Topic topic : Topic.values()) {
            Map<TopicPartition, Long> readable = ends(admin, topic, IsolationLevel.READ_COMMITTED);
            Map<TopicPartition, Long> written = ends(admin, topic, IsolationLevel.READ_UNCOMMITTED);
            for (int i = 0; i < partitions; i++) {
                TopicPartition partition = new TopicPartition(connection.name(topic), i);
                long end = readable.getOrDefault(partition, 0L);
                if (end < written.getOrDefault(partition, end)) {
                    fact("an open transaction holds " + partition + " from offset " + end + " on");
                }
            }
            ends.putAll(readable);
        }
        for (Role service : SERVICES) {
            reading(admin, service, ends);
        }
    }

    private Map<TopicPartition, Long> ends(Admin admin, Topic topic, IsolationLevel isolation)
            throws InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            asked.put(new TopicPartition(connection.name(topic), i), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(
                        admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                                .all(),
                        UnknownTopicOrPartitionException.class,
                        "the topic " + connection.name(topic) + " is gone, or some of its partitions are")
                .ifPresent(found -> found.forEach((partition, end) -> ends.put(partition, end.offset())));
        return ends;
    }

    private void reading(Admin admin, Role service, Map<TopicPartition, Long> ends)
            throws InterruptedException, TimeoutException {
        String group = group(admin, service);
        String none = "no " + service.user() + " reads as " + group;
        Optional<ConsumerGroupDescription> described = answer(
                admin.describeConsumerGroups(List.of(group)).describedGroups().get(group),
                GroupIdNotFoundException.class,
                none);
        if (described.isEmpty()) {
            return;
        }
        if (described.get().members().isEmpty()) {
            fact(none);
            return;
        }
        answer(
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                        GroupIdNotFoundException.class,
                        none)
                .ifPresent(committed -> committed.forEach((partition, offset) -> {
                    long left = offset == null ? 0 : ends.getOrDefault(partition, 0L) - offset.offset();
                    if (left > 0) {
                        fact("the " + service.user() + " is " + left + " records behind in " + partition);
                    }
                }));
    }

    /** The group where a service works: an auditor that found a journal of another version has one of its own. */
    private String group(Admin admin, Role service) throws InterruptedException, TimeoutException {
        String usual = service.group(connection.prefix());
        if (service != Role.AUDITOR) {
            return usual;
        }
        String anew = Auditor.anew(usual);
        return answer(admin.describeConsumerGroups(List.of(anew))
                                .describedGroups()
                                .get(anew))
                        .filter(group -> !group.members().isEmpty())
                        .isPresent()
                ? anew
                : usual;
    }

    /** An answer of the broker; empty if it refuses. */
    private <T> Optional<T> answer(KafkaFuture<T> asked) throws InterruptedException, TimeoutException {
        return answer(asked, null, null);
    }

    /** An answer of the broker; empty, and perhaps a fact, if it refuses. */
    private <T> Optional<T> answer(KafkaFuture<T> asked, Class<? extends Exception> telling, String fact)
            throws InterruptedException, TimeoutException {
        try {
            return Optional.of(asked.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            if (telling != null && telling.isInstance(e.getCause())) {
                fact(fact);
            } else if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw new TimeoutException(e.getCause().getMessage());
            }
            return Optional.empty();
        }
    }

    private void fact(String fact) {
        if (!facts.contains(fact)) {
            facts.add(fact);
        }
    }

    @FunctionalInterface
    private interface Question {
        void ask(Admin admin) throws InterruptedException, TimeoutException;
    }
}
