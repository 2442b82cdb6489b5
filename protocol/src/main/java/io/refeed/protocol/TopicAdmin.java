package io.refeed.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The operations on a broker's topics, with its answers told apart from its troubles. */
record TopicAdmin(Admin admin, String prefix, Duration timeout) {
    /** What a broker says that is no trouble in itself. */
    private static final Set<Class<?>> ANSWERS = Set.of(
            TopicExistsException.class,
            UnknownTopicOrPartitionException.class,
            TopicAuthorizationException.class,
            ClusterAuthorizationException.class,
            InvalidReplicationFactorException.class);

    /** What this login sees of topics that it needs. */
    SeenTopics look(Set<Topic> own) {
        List<String> names = new ArrayList<>();
        for (Topic topic : own) {
            names.add(topic.name(prefix));
        }
        var found = admin.describeTopics(names).topicNameValues();
        Map<Topic, Integer> present = new EnumMap<>(Topic.class);
        Set<Topic> missing = EnumSet.noneOf(Topic.class);
        Set<Topic> hidden = EnumSet.noneOf(Topic.class);
        for (Topic topic : own) {
            try {
                present.put(
                        topic, await(found.get(topic.name(prefix))).partitions().size());
            } catch (UnknownTopicOrPartitionException e) {
                missing.add(topic);
            } catch (AuthorizationException e) {
                hidden.add(topic);
            }
        }
        if (!hidden.isEmpty()) {
            throw new TopicsException("this login may not see the topics " + names(hidden)
                    + ": they are missing, or it has no right to them; 'refeed provision' with the operator's login"
                    + " fixes both, or another --prefix was meant than '" + prefix + "'");
        }
        return new SeenTopics(present, missing);
    }

    String names(Set<Topic> topics) {
        return topics.stream().map(topic -> topic.name(prefix)).sorted().collect(Collectors.joining(", "));
    }

    /** Makes topics; those that are there stay as they are. */
    void create(List<NewTopic> wanted) {
        for (KafkaFuture<Void> creation : admin.createTopics(wanted).values().values()) {
            try {
                await(creation);
            } catch (TopicExistsException e) {
                // It is there, or someone else was faster.
            }
        }
    }

    /** The settings of the topics whose settings this login may see, by the topics' names. */
    Map<String, Map<String, String>> configs(Collection<Topic> topics) {
        List<ConfigResource> resources = topics.stream().map(this::resource).toList();
        Map<String, Map<String, String>> configs = new TreeMap<>();
        admin.describeConfigs(resources).values().forEach((resource, config) -> {
            try {
                Map<String, String> entries = new TreeMap<>();
                await(config).entries().forEach(entry -> entries.put(entry.name(), entry.value()));
                configs.put(resource.name(), entries);
            } catch (AuthorizationException e) {
                // The client that made the topics has checked it.
            }
        });
        return configs;
    }

    /** Changes settings of a topic; whether this login may. */
    boolean alter(Topic topic, Map<String, String> settings) {
        List<AlterConfigOp> changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        try {
            await(admin.incrementalAlterConfigs(Map.of(resource(topic), changes))
                    .all());
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    private ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name(prefix));
    }

    private <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw silent(e.getCause());
            }
            if (e.getCause() instanceof ApiException answer && ANSWERS.contains(answer.getClass())) {
                throw answer;
            }
            throw new TopicsException(
                    "the broker refused to make or describe topics: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (TimeoutException e) {
            throw silent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsException("interrupted while making the topics", e);
        }
    }

    private BrokerUnavailableException silent(Throwable cause) {
        return new BrokerUnavailableException(
                "the broker did not answer within " + timeout.toSeconds() + " s while its topics were made", cause);
    }
}
