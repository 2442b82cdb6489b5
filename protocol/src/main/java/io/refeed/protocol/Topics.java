package io.refeed.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.Utils;

/**
 * The topics on a broker: makes those that are missing and checks those that are there. Safe for use by several threads
 * and several processes at once.
 */
public final class Topics {
    /** The prefix of all names unless another is chosen. */
    public static final String PREFIX = "refeed.";

    /**
     * What a record of {@link Topic#DEAD_LETTERS} may weigh: any record that a broker takes, and the headers that say
     * what is wrong with it.
     */
    public static final int LARGEST_RECORD = (1 << 20) + (1 << 16);

    private static final Duration POLL = Duration.ofMillis(20);

    private final Admin admin;
    private final String prefix;
    private final Duration timeout;

    /**
     * @param admin a client, which stays the caller's to close
     * @param prefix the prefix of all names
     * @param timeout how long one call to the broker may take
     */
    public Topics(Admin admin, String prefix, Duration timeout) {
        this.admin = admin;
        this.prefix = prefix;
        this.timeout = timeout;
    }

    /**
     * The partition where all records of a game lie: the one that Kafka's own clients pick for its key.
     *
     * @param key the game, in UTF-8
     * @param partitions how many partitions each topic has
     */
    public static int home(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /**
     * Makes the topics that are missing, and checks the others.
     *
     * @throws TopicsException if a topic that was there is not as the settings say
     * @throws BrokerUnavailableException if the broker does not answer in time
     */
    public void ensure(TopicSettings settings) {
        Map<Topic, Integer> present = present();
        List<NewTopic> missing = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            if (!present.containsKey(topic)) {
                missing.add(describe(topic, settings));
            }
        }
        if (!missing.isEmpty()) {
            create(missing);
            present = awaitAll();
        }
        check(present, settings.partitions());
    }

    /**
     * Checks that all topics are there and belong together.
     *
     * @return the number of partitions that all of them have
     * @throws TopicsException if a topic is missing or differs from the others
     * @throws BrokerUnavailableException if the broker does not answer in time
     */
    public int check() {
        Map<Topic, Integer> present = present();
        TreeSet<String> missing = new TreeSet<>();
        for (Topic topic : Topic.values()) {
            if (!present.containsKey(topic)) {
                missing.add(topic.name(prefix));
            }
        }
        if (!missing.isEmpty()) {
            throw new TopicsException("missing topics: " + String.join(", ", missing)
                    + "; 'refeed run' makes them, or another --prefix was meant than '" + prefix + "'");
        }
        int partitions = present.get(Topic.STREAM);
        check(present, partitions);
        return partitions;
    }

    /** The number of partitions that the stream has, if it exists. */
    public OptionalInt partitions() {
        Integer partitions = present().get(Topic.STREAM);
        return partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions);
    }

    private NewTopic describe(Topic topic, TopicSettings settings) {
        Optional<Short> replication =
                settings.replication() == 0 ? Optional.empty() : Optional.of(settings.replication());
        Map<String, String> configs = new TreeMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy(topic));
        if (!topic.compacted()) {
            configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(settings.retention()));
        }
        if (topic == Topic.DEAD_LETTERS) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD));
        }
        return new NewTopic(topic.name(prefix), Optional.of(settings.partitions()), replication).configs(configs);
    }

    private void create(List<NewTopic> missing) {
        for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
            try {
                await(creation);
            } catch (TopicExistsException e) {
                // Somebody else was faster; what is there is checked next.
            }
        }
    }

    /** A topic just made may be unknown for a moment. */
    private Map<Topic, Integer> awaitAll() {
        long deadline = System.nanoTime() + timeout.toNanos();
        Map<Topic, Integer> present = present();
        while (present.size() < Topic.values().length) {
            if (System.nanoTime() > deadline) {
                throw new TopicsException("the broker made the topics but does not list all of them after "
                        + timeout.toSeconds() + " s; try again");
            }
            LockSupport.parkNanos(POLL.toNanos());
            present = present();
        }
        return present;
    }

    /** The topics that are there, with their numbers of partitions. */
    private Map<Topic, Integer> present() {
        List<String> names = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            names.add(topic.name(prefix));
        }
        var found = admin.describeTopics(names).topicNameValues();
        Map<Topic, Integer> present = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            try {
                present.put(
                        topic, await(found.get(topic.name(prefix))).partitions().size());
            } catch (UnknownTopicOrPartitionException e) {
                // It is missing, which is an answer.
            }
        }
        return present;
    }

    private void check(Map<Topic, Integer> present, int partitions) {
        List<String> problems = new ArrayList<>();
        Map<String, String> policies = policies(present.keySet());
        present.forEach((topic, count) -> {
            String name = topic.name(prefix);
            if (count != partitions) {
                problems.add("topic " + name + " has " + count + (count == 1 ? " partition" : " partitions")
                        + ", expected " + partitions + " like the others");
            }
            String found = policies.get(name);
            if (!found.equals(policy(topic))) {
                problems.add("topic " + name + " has cleanup.policy=" + found + ", expected " + policy(topic));
            }
        });
        if (!problems.isEmpty()) {
            throw new TopicsException(String.join("; ", problems)
                    + "; choose another --prefix, or give the topics the same partitions and the policy expected, or"
                    + " delete them so that they are made anew");
        }
    }

    private Map<String, String> policies(Collection<Topic> topics) {
        List<ConfigResource> resources = new ArrayList<>();
        for (Topic topic : topics) {
            resources.add(new ConfigResource(ConfigResource.Type.TOPIC, topic.name(prefix)));
        }
        Map<String, String> policies = new TreeMap<>();
        Map<ConfigResource, Config> configs =
                await(admin.describeConfigs(resources).all());
        configs.forEach((resource, config) -> policies.put(
                resource.name(), config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()));
        return policies;
    }

    private static String policy(Topic topic) {
        return topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
    }

    private <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
                throw silent(e.getCause());
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
