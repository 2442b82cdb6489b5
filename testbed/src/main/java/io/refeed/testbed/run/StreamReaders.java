package io.refeed.testbed.run;

import io.refeed.auditor.Auditor;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;

/**
 * Who reads the words of the stream as a player does: what a player's author needs to know if no answer came at all. Says
 * only what the broker lets its login see.
 */
final class StreamReaders {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int LISTED = 3;
    private static final int LOOKED_AT = 200;
    private static final Set<GroupState> AT_WORK =
            Set.of(GroupState.STABLE, GroupState.PREPARING_REBALANCE, GroupState.COMPLETING_REBALANCE);

    private final Connection connection;

    private StreamReaders(Connection connection) {
        this.connection = connection;
    }

    /** Why a player may not have answered, a clause each; empty if the broker does not say. */
    static List<String> facts(Connection connection, String player) {
        Map<String, Object> properties = connection.adminProperties("refeed-readers");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        try (Admin admin = Admin.create(properties)) {
            return new StreamReaders(connection).ask(admin, player);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException e) {
            return List.of();
        }
    }

    private List<String> ask(Admin admin, String player)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> facts = new ArrayList<>();
        facts.add("nothing came on " + connection.name(Topic.OUTPUTS) + " for a game of player " + player);
        Set<String> topics = new TreeSet<>(await(admin.listTopics().names()));
        for (Topic topic : List.of(Topic.GAMES, Topic.STREAM, Topic.OUTPUTS)) {
            if (!connection.prefix().isEmpty() && topics.contains(topic.name(""))) {
                facts.add("there is a topic '" + topic.name("") + "' without the prefix '" + connection.prefix() + "'");
            }
        }
        Set<String> groups = new TreeSet<>();
        ListGroupsOptions working = ListGroupsOptions.forConsumerGroups().inGroupStates(AT_WORK);
        for (GroupListing listing : await(admin.listGroups(working).all())) {
            groups.add(listing.groupId());
        }
        // A login that may not see groups gets an empty list, which says nothing; those of the services are always
        // there.
        Set<String> services = services();
        if (groups.stream().noneMatch(services::contains)) {
            return facts;
        }
        groups.removeAll(services);
        String stream = Contestant.among(connection.prefix(), topics).stream()
                .filter(contestant -> contestant.name().equals(player))
                .map(contestant -> Topic.STREAM.name(contestant.prefix(connection.prefix())))
                .findFirst()
                .orElse(connection.name(Topic.STREAM));
        List<String> readers = readers(admin, groups.stream().limit(LOOKED_AT).toList(), stream);
        if (readers.isEmpty()) {
            facts.add("no consumer group but those of the services reads " + stream);
        } else {
            String more = readers.size() > LISTED ? " and others" : "";
            facts.add(stream + " is read by consumer group "
                    + String.join(", ", readers.subList(0, Math.min(LISTED, readers.size()))) + more
                    + "; the card names player '" + player + "'");
        }
        return facts;
    }

    private Set<String> services() {
        Set<String> groups = new TreeSet<>();
        for (Role role : List.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.DETECTOR, Role.AUDITOR)) {
            groups.add(role.group(connection.prefix()));
        }
        groups.add(Auditor.anew(Role.AUDITOR.group(connection.prefix())));
        return groups;
    }

    private List<String> readers(Admin admin, List<String> groups, String stream)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> readers = new ArrayList<>();
        for (ConsumerGroupDescription group :
                await(admin.describeConsumerGroups(groups).all()).values()) {
            boolean reads = group.members().stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .anyMatch(partition -> partition.topic().equals(stream));
            if (reads) {
                readers.add(group.groupId());
            }
        }
        return readers;
    }

    private static <T> T await(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
