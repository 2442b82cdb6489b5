package io.refeed.operations.conform;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Faults;
import io.refeed.protocol.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.consumer.RoundRobinAssignor;
import org.apache.kafka.clients.consumer.StickyAssignor;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;

/** Looks for the consumer group by which the player reads the stream. Not safe for use by several threads. */
final class GroupRivals implements Rivals {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What members of a classic group can agree on, by the names that they give to it. */
    private static final Map<String, String> ASSIGNORS = Map.of(
            "range", RangeAssignor.class.getName(),
            "roundrobin", RoundRobinAssignor.class.getName(),
            "sticky", StickyAssignor.class.getName(),
            "cooperative-sticky", CooperativeStickyAssignor.class.getName());

    private final Connection connection;
    private ConsumerGroupDescription group;

    GroupRivals(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<String> obstacle() throws InterruptedException {
        try (Admin admin = connection.admin("refeed-conform")) {
            List<ConsumerGroupDescription> reading = reading(admin);
            if (reading.isEmpty()) {
                return Optional.of("no consumer group reads " + connection.name(Topic.STREAM));
            }
            if (reading.size() > 1) {
                return Optional.of("several consumer groups read " + connection.name(Topic.STREAM));
            }
            group = reading.get(0);
            return isClassic() && !ASSIGNORS.containsKey(group.partitionAssignor())
                    ? Optional.of("the consumer group " + group.groupId() + " shares its partitions by '"
                            + group.partitionAssignor() + "', which no one else here knows")
                    : Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of("the broker does not tell of consumer groups: " + Faults.describe(e.getCause()));
        } catch (TimeoutException e) {
            throw new BrokerUnavailableException("the broker fell silent while it was asked for consumer groups", e);
        }
    }

    private List<ConsumerGroupDescription> reading(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> groups = await(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        return await(admin.describeConsumerGroups(groups).all()).values().stream()
                .filter(this::reads)
                .toList();
    }

    private boolean reads(ConsumerGroupDescription each) {
        return each.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .anyMatch(partition -> partition.topic().equals(connection.name(Topic.STREAM)));
    }

    private boolean isClassic() {
        return group.type() == GroupType.CLASSIC;
    }

    @Override
    public Rival rival() {
        return new GroupRival(
                connection,
                group,
                isClassic() ? ASSIGNORS.get(group.partitionAssignor()) : null,
                TIMEOUT.multipliedBy(6));
    }

    private static <T> T await(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
