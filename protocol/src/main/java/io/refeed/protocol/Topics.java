package io.refeed.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics on a broker: makes those that are missing and checks those that are there. Safe for use by several threads
 * and several processes at once.
 */
public final class Topics {
    /** The prefix of all names unless another is chosen. */
    public static final String PREFIX = "refeed.";

    /**
     * What a record of {@link Topic#OUTPUTS} or {@link Topic#DEAD_LETTERS} may weigh: any value that can be read, its key, and
     * the headers that say what is wrong with it.
     */
    public static final int LARGEST_RECORD = RecordLimits.RECORD;

    /**
     * How much newer than the broker's clock a record may be. What the auditor writes is as new as what it read, and that was
     * written before someone put a clock back, perhaps.
     */
    public static final Duration AHEAD = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    /** A broker that has just come up, or was held up, is not counted for so long: topics then can have no copies at all. */
    private static final Duration UNCOUNTED = Duration.ofSeconds(5);

    private static final Duration POLL = Duration.ofMillis(20);

    private final TopicAdmin admin;
    private final String prefix;
    private final Set<Topic> own;
    private final boolean policies;
    private final Set<Topic> made;
    private final OutputsBound outputs;

    /**
     * All topics.
     *
     * @param admin a client, which stays the caller's to close
     * @param prefix the prefix of all names
     * @param timeout how long one call to the broker may take
     */
    public Topics(Admin admin, String prefix, Duration timeout) {
        this(
                new TopicAdmin(admin, prefix, timeout),
                prefix,
                EnumSet.allOf(Topic.class),
                true,
                EnumSet.allOf(Topic.class),
                new OutputsBound(LARGEST_RECORD));
    }

    private Topics(
            TopicAdmin admin, String prefix, Set<Topic> own, boolean policies, Set<Topic> made, OutputsBound outputs) {
        this.admin = admin;
        this.prefix = prefix;
        this.own = own;
        this.policies = policies;
        this.made = made;
        this.outputs = outputs;
    }

    /**
     * The same for someone who needs only some of them, and does not ask after the others.
     *
     * @param kept whether it looks at how they are kept, too, for which one needs a right of its own
     */
    public Topics only(Set<Topic> needed, boolean kept) {
        return new Topics(admin, prefix, needed, kept, made, outputs);
    }

    /**
     * The same where some topics are all there is, and a stranger writes the outputs: so that the broker itself refuses what is
     * large, or becomes large when it is unpacked.
     */
    public Topics ofStranger(Set<Topic> all) {
        return new Topics(admin, prefix, all, policies, all, new OutputsBound(RecordLimits.BATCH_OF_PLAYER));
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
     * Makes the topics that are missing, and checks the others. Where answers may be larger than they should, as in topics that
     * an earlier version made, that is changed, if this login may; otherwise it is said in the log.
     *
     * @throws TopicsException if a topic that was there is not as the settings say
     * @throws BrokerUnavailableException if the broker does not answer in time
     */
    public void ensure(TopicSettings settings) {
        SeenTopics seen = admin.look(own);
        if (!seen.missing().isEmpty()) {
            create(settings);
            seen = awaitAll();
        }
        check(seen.partitions(), settings.partitions());
        if (policies && seen.partitions().containsKey(Topic.OUTPUTS)) {
            bound();
        }
    }

    private void bound() {
        unbounded().ifPresent(complaint -> {
            if (admin.alter(Topic.OUTPUTS, outputs.settings())) {
                LOG.info("{}; changed", complaint);
            } else {
                LOG.warn("{}; 'refeed provision' with the operator's login changes it", complaint);
            }
        });
    }

    /**
     * Says, in a clause, that the broker keeps answers compressed, or takes larger ones than anyone can read; empty if it does
     * not, or if this login may not see it.
     */
    public Optional<String> unbounded() {
        String name = Topic.OUTPUTS.name(prefix);
        Map<String, String> found = admin.configs(Set.of(Topic.OUTPUTS)).get(name);
        return found == null ? Optional.empty() : outputs.complaint(name, found);
    }

    /**
     * Checks that all topics are there and belong together.
     *
     * @return the number of partitions that all of them have
     * @throws TopicsException if a topic is missing or differs from the others
     * @throws BrokerUnavailableException if the broker does not answer in time
     */
    public int check() {
        SeenTopics seen = admin.look(own);
        if (!seen.missing().isEmpty()) {
            throw missing(seen, "'refeed provision' and 'refeed run' make them");
        }
        int partitions = seen.anyCount().orElseThrow();
        check(seen.partitions(), partitions);
        return partitions;
    }

    /** The number of partitions that the stream has, or another topic if this login may not see the stream. */
    public OptionalInt partitions() {
        return admin.look(own).anyCount();
    }

    private TopicsException missing(SeenTopics seen, String remedy) {
        return new TopicsException("missing topics: " + admin.names(seen.missing()) + "; " + remedy
                + ", or another --prefix was meant than '" + prefix + "'");
    }

    private void create(TopicSettings settings) {
        TopicShape shape = new TopicShape(prefix, outputs);
        List<NewTopic> wanted =
                made.stream().map(topic -> shape.of(topic, settings)).toList();
        Duration patience =
                switch (settings.replication()) {
                    case 0 -> UNCOUNTED;
                    case 1 -> admin.timeout();
                    default -> Duration.ZERO;
                };
        long deadline = System.nanoTime() + patience.toNanos();
        boolean made = false;
        while (!made) {
            try {
                admin.create(wanted);
                made = true;
            } catch (AuthorizationException e) {
                throw missing(
                        admin.look(own),
                        "this login may not make them, 'refeed provision' with the operator's login does");
            } catch (InvalidReplicationFactorException e) {
                if (System.nanoTime() - deadline >= 0) {
                    throw tooManyCopies(settings, e);
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    private TopicsException tooManyCopies(TopicSettings settings, InvalidReplicationFactorException e) {
        String reason = ": " + e.getMessage();
        return new TopicsException(
                switch (settings.replication()) {
                    case 0 ->
                        "the topics cannot have as many copies as the broker makes by default" + reason
                                + "; start more brokers, or give --replication 1";
                    case 1 ->
                        "the broker has made no topics for " + admin.timeout().toSeconds() + " s" + reason;
                    default ->
                        "the topics cannot have " + settings.replication() + " copies" + reason
                                + "; start more brokers, or give --replication 1";
                },
                e);
    }

    /** A topic just made may be unknown for a moment. */
    private SeenTopics awaitAll() {
        long deadline = System.nanoTime() + admin.timeout().toNanos();
        SeenTopics seen = admin.look(own);
        while (!seen.missing().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TopicsException("the broker made the topics but does not list all of them after "
                        + admin.timeout().toSeconds() + " s; try again");
            }
            LockSupport.parkNanos(POLL.toNanos());
            seen = admin.look(own);
        }
        return seen;
    }

    private void check(Map<Topic, Integer> present, int partitions) {
        List<String> problems = new ArrayList<>();
        Map<String, Map<String, String>> found = policies ? admin.configs(present.keySet()) : Map.of();
        present.forEach((topic, count) -> {
            String name = topic.name(prefix);
            if (count != partitions) {
                problems.add("topic " + name + " has " + count + (count == 1 ? " partition" : " partitions")
                        + ", expected " + partitions + " like the others");
            }
            String policy = found.getOrDefault(name, Map.of())
                    .getOrDefault(TopicConfig.CLEANUP_POLICY_CONFIG, TopicShape.policy(topic));
            if (!policy.equals(TopicShape.policy(topic))) {
                problems.add(
                        "topic " + name + " has cleanup.policy=" + policy + ", expected " + TopicShape.policy(topic));
            }
        });
        if (!problems.isEmpty()) {
            throw new TopicsException(String.join("; ", problems)
                    + "; choose another --prefix, or give the topics the same partitions and the policy expected, or"
                    + " delete them so that they are made anew");
        }
    }
}
