package io.refeed.testbed.run;

import io.refeed.auditor.Auditor;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * partition, records that are deleted already, services that do not read or lag behind. Asks for what its login may ask, and
 * leaves the rest out. Not safe for use by several threads.
 */
final class Standstill {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final List<Role> SERVICES = List.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.AUDITOR);

    /** What the services write outside of transactions: there, an open one is someone else's. */
    private static final Set<Topic> PLAYED =
            EnumSet.complementOf(EnumSet.of(Topic.VERDICTS, Topic.CONTAMINATION, Topic.DEAD_LETTERS));

    private final Connection connection;
    private final int partitions;
    private final Map<TopicPartition, Long> begun;
    private final List<String> facts = new ArrayList<>();

    /** @param begun where the records of the run begin, in those partitions where it has any; not copied */
    Standstill(Connection connection, int partitions, Map<TopicPartition, Long> begun) {
        this.connection = connection;
        this.partitions = partitions;
        this.begun = begun;
    }

    /** What is striking when no game goes on, a clause each; empty if nothing is. */
    List<String> facts() {
        return ask(this::everything);
    }

    /** What is striking although some games go on. */
    List<String> obstacles() {
        return ask(admin -> topics(admin, PLAYED));
    }

    /** Whether a service reads its topics; true as long as the broker does not say no. */
    boolean reads(Role service) {
        return ask(admin -> reading(admin, service, Map.of())).isEmpty();
    }

    private List<String> ask(Question question) {
        facts.clear();
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
        return List.copyOf(facts);
    }

    private void everything(Admin admin) throws InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = topics(admin, EnumSet.allOf(Topic.class));
        for (Role service : SERVICES) {
            reading(admin, service, ends);
        }
    }

    /** Looks at topics; where each of their partitions ends. */
    private Map<TopicPartition, Long> topics(Admin admin, Set<Topic> topics)
            throws InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Topic topic : topics) {
            OffsetSpec latest = OffsetSpec.latest();
            // In this order: what is written meanwhile must not look as if it could not be read.
            Map<TopicPartition, Long> written = offsets(admin, topic, latest, IsolationLevel.READ_UNCOMMITTED);
            Map<TopicPartition, Long> readable = offsets(admin, topic, latest, IsolationLevel.READ_COMMITTED);
            Map<TopicPartition, Long> beginnings =
                    offsets(admin, topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
            for (int i = 0; i < partitions; i++) {
                TopicPartition partition = new TopicPartition(connection.name(topic), i);
                long end = readable.getOrDefault(partition, 0L);
                if (end < written.getOrDefault(partition, end)) {
                    fact("an open transaction holds " + partition + " from offset " + end + " on");
                }
                long beginning = beginnings.getOrDefault(partition, 0L);
                if (beginning > begun.getOrDefault(partition, beginning)) {
                    fact("records of this run have been deleted from " + partition + ", up to offset " + beginning
                            + "; is the topic's retention too short?");
                }
            }
            ends.putAll(readable);
        }
        return ends;
    }

    private Map<TopicPartition, Long> offsets(Admin admin, Topic topic, OffsetSpec spec, IsolationLevel isolation)
            throws InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            asked.put(new TopicPartition(connection.name(topic), i), spec);
        }
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(
                        admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                                .all(),
                        UnknownTopicOrPartitionException.class,
                        "the topic " + connection.name(topic) + " is gone, or some of its partitions are")
                .ifPresent(found -> found.forEach((partition, offset) -> offsets.put(partition, offset.offset())));
        return offsets;
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
        if (service != Role.AUDITOR) {
            // What the others commit tells where to begin, not how far they have come.
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
