package io.refeed.operations.doctor;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Faults;
import io.refeed.protocol.Topics;
import io.refeed.protocol.TopicsException;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.access.Coordinators;
import io.refeed.testbed.access.Quotas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.server.common.MetadataVersion;

/** Looks at a broker as a role or a player sees it, without changing anything there. */
public final class Doctor {
    private static final Duration TIMEOUT = Duration.ofSeconds(4);
    private static final MetadataVersion OLDEST = MetadataVersion.IBP_3_7_IV0;

    private final Connection connection;
    private final Party party;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> excess = new ArrayList<>();

    /**
     * @param connection a way to a broker that answers and takes the login
     * @param party the one for whom the login shall work
     */
    public Doctor(Connection connection, Party party) {
        this.connection = connection;
        this.party = party;
    }

    /**
     * Looks at everything; may be called once.
     *
     * @throws TopicsException if a topic that the role needs is missing
     * @throws BrokerUnavailableException if the broker falls silent
     */
    public List<Finding> examine() {
        findings.add(Finding.ok("the broker at " + connection.bootstrap() + " answers"
                + (connection.client().containsKey("sasl.jaas.config") ? " and takes the login" : " without a login")));
        try (Admin admin = connection.admin("refeed-doctor")) {
            version(admin);
            topics(admin);
            if (party.contestant() != null) {
                quotas(admin);
            }
        }
        coordination();
        return findings;
    }

    private void version(Admin admin) {
        String client = "Kafka's clients here are " + AppInfoParser.getVersion();
        FinalizedVersionRange range = value(admin.describeFeatures().featureMetadata())
                .finalizedFeatures()
                .get(MetadataVersion.FEATURE_NAME);
        if (range == null) {
            findings.add(Finding.warning(
                    "the broker does not tell its version; Refeed needs Kafka 3.7 or newer. " + client));
            return;
        }
        short level = range.maxVersionLevel();
        if (level > MetadataVersion.latestProduction().featureLevel()) {
            findings.add(
                    Finding.ok("the broker is newer than Kafka " + MetadataVersion.latestProduction() + "; " + client));
            return;
        }
        MetadataVersion version = MetadataVersion.fromFeatureLevel(level);
        findings.add(
                version.isAtLeast(OLDEST)
                        ? Finding.ok("the broker works as Kafka " + version + "; " + client)
                        : Finding.error("the broker works as Kafka " + version
                                + "; Refeed needs 3.7 or newer: upgrade it, or its metadata.version"));
    }

    private void topics(Admin admin) {
        var answers = admin.describeTopics(
                        party.topics(), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        Map<String, TopicDescription> seen = new TreeMap<>();
        Set<String> missing = new TreeSet<>();
        for (String topic : party.topics()) {
            try {
                seen.put(topic, value(answers.get(topic)));
            } catch (UnknownTopicOrPartitionException e) {
                missing.add(topic);
            } catch (AuthorizationException e) {
                // Not seen, which is judged below.
            }
        }
        if (!missing.isEmpty()) {
            throw new TopicsException("missing topics: " + String.join(", ", missing)
                    + "; 'refeed provision' makes them, or another --prefix was meant than '" + connection.prefix()
                    + "'");
        }
        for (String topic : party.topics()) {
            rights(topic, seen.get(topic));
        }
        if (!excess.isEmpty()) {
            findings.add(Finding.warning("may also " + String.join(", ", excess) + ", which the " + party.name()
                    + " does not need: what it does proves less; seal the broker ('refeed provision --permissions', or"
                    + " --secure)"));
        }
        partitions(seen.values());
        new Topics(admin, connection.prefix(), TIMEOUT)
                .unbounded()
                .ifPresent(complaint -> findings.add(Finding.warning(complaint + ": 'refeed provision' changes it")));
    }

    private void rights(String topic, TopicDescription description) {
        Set<AclOperation> allowed = description == null ? Set.of() : description.authorizedOperations();
        // A broker without access control lists may leave the operations out: everything is allowed.
        boolean all = description != null && allowed == null;
        boolean reads = all || description != null && allowed.contains(AclOperation.READ);
        boolean writes = all || description != null && allowed.contains(AclOperation.WRITE);
        right(topic, "read", reads, party.reads().contains(topic));
        right(topic, "write", writes, party.writes().contains(topic));
    }

    private void right(String name, String what, boolean may, boolean must) {
        if (may && must) {
            findings.add(Finding.ok("may " + what + " " + name));
        } else if (must) {
            findings.add(Finding.error("may not " + what + " " + name + ", but must: have the operator allow "
                    + (what.equals("read") ? "READ" : "WRITE") + " on it ('refeed provision "
                    + (party.contestant() == null
                            ? "--permissions"
                            : "--player " + party.contestant().name()) + "')"));
        } else if (may) {
            excess.add(what + " " + name);
        }
    }

    private void quotas(Admin admin) {
        try {
            List<String> quotas = value(Quotas.of(admin, party.contestant()));
            findings.add(
                    quotas.isEmpty()
                            ? Finding.warning(
                                    "the " + party.name() + " has no quotas: it can take all of the broker for itself;"
                                            + " 'refeed provision --player "
                                            + party.contestant().name() + "' gives it some")
                            : Finding.ok("has quotas: " + String.join(", ", quotas)));
        } catch (AuthorizationException e) {
            findings.add(Finding.ok("may not see its quotas, which the operator's login may"));
        }
    }

    private void partitions(Collection<TopicDescription> seen) {
        Set<Integer> counts = new HashSet<>();
        seen.forEach(each -> counts.add(each.partitions().size()));
        if (counts.size() > 1) {
            findings.add(Finding.error("the topics have different numbers of partitions " + new TreeSet<>(counts)
                    + "; delete them, and have 'refeed provision' make them anew"));
        }
    }

    private void coordination() {
        try {
            if (party.contestant() != null) {
                Coordinators.check(connection, party.contestant());
                findings.add(Finding.ok("may use the consumer group "
                        + party.contestant().groups(connection.prefix()).get(0)));
            } else {
                Coordinators.check(connection, party.role());
                groups(party.role());
            }
        } catch (BrokerUnavailableException e) {
            findings.add(Finding.error(e.getMessage()));
        }
    }

    private void groups(Role role) {
        if (role.joinsGroups()) {
            findings.add(Finding.ok((role.namesGroups()
                            ? "may use consumer groups whose names begin with "
                            : "may use the consumer group ")
                    + role.group(connection.prefix())));
        }
    }

    private <T> T value(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    || e.getCause() instanceof AuthorizationException) {
                throw (RuntimeException) e.getCause();
            }
            throw new BrokerUnavailableException(
                    "the broker cannot be examined: " + Faults.describe(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerUnavailableException(
                    "the broker at " + connection.bootstrap() + " fell silent while it was examined", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while the broker was examined", e);
        }
    }
}
