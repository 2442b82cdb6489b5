package io.refeed.testbed.access;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * Whether a broker can coordinate groups and transactions. One broker with the settings of three cannot: it never makes
 * the topics for that, and clients wait for them silently.
 */
public final class Coordinators {
    /** A broker that takes longer may have the settings of three. */
    private static final Duration PROMPT = Duration.ofSeconds(8);

    /** One that has not, or that shares this program's threads, is as slow as its machine. */
    private static final Duration SLOW = Duration.ofMinutes(1);

    private final boolean embedded;

    private Coordinators(boolean embedded) {
        this.embedded = embedded;
    }

    /**
     * Asks for the coordinators that a role needs.
     *
     * @throws BrokerUnavailableException if there is none, or if the role may not use it
     */
    public static void check(Connection connection, Role role) {
        new Coordinators(false).ask(connection, role);
    }

    /** The same on an embedded broker, whose settings are as they must be: it may take its time. */
    public static void checkEmbedded(Connection connection, Role role) {
        new Coordinators(true).ask(connection, role);
    }

    /**
     * Asks for the coordinator of a player's group.
     *
     * @param connection the player's way to the topics of the testbed
     * @throws BrokerUnavailableException if there is none, or if the player may not use it
     */
    public static void check(Connection connection, Contestant player) {
        String name = Role.GENERATOR.group(player.prefix(connection.prefix()));
        new Coordinators(false).ask(connection, name, false);
    }

    private void ask(Connection connection, Role role) {
        if (role.joinsGroups()) {
            ask(connection, role.group(connection.prefix()), role == Role.AUDITOR);
        }
    }

    private void ask(Connection connection, String name, boolean transactions) {
        Map<String, Object> properties = connection.adminProperties("refeed-coordinators");
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) SLOW.toMillis());
        Admin admin = Admin.create(properties);
        try {
            await(
                    admin,
                    admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata(),
                    "consumer groups",
                    name,
                    "offsets.topic.replication.factor");
            if (transactions) {
                await(
                        admin,
                        admin.describeTransactions(List.of(name + "-check")).all(),
                        "transactions",
                        name,
                        "transaction.state.log.replication.factor");
            }
        } finally {
            // What has not been answered is not waited for any longer.
            admin.close(Duration.ZERO);
        }
    }

    private void await(Admin admin, KafkaFuture<?> answer, String what, String name, String setting) {
        try {
            if (!answered(answer, PROMPT) && !embedded && !enoughBrokers(admin, setting)) {
                throw missing(what, setting, null);
            }
            answer.get(SLOW.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof GroupIdNotFoundException || cause instanceof TransactionalIdNotFoundException) {
                return;
            }
            if (cause instanceof AuthorizationException) {
                throw new BrokerUnavailableException(
                        "this login may not use " + what + " whose names begin with " + name
                                + "; 'refeed provision' allows each role what it needs",
                        cause);
            }
            throw cause instanceof RetriableException ? tooSlow(what, cause) : missing(what, setting, cause);
        } catch (TimeoutException e) {
            throw tooSlow(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while asking for the coordinator of " + what, e);
        }
    }

    private static boolean answered(KafkaFuture<?> answer, Duration timeout)
            throws InterruptedException, ExecutionException {
        try {
            answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Whether there are as many as a setting asks for; not if this login may not see it. */
    private static boolean enoughBrokers(Admin admin, String setting) throws InterruptedException {
        try {
            Collection<Node> nodes = admin.describeCluster().nodes().get(PROMPT.toMillis(), TimeUnit.MILLISECONDS);
            ConfigResource any = new ConfigResource(
                    ConfigResource.Type.BROKER, nodes.iterator().next().idString());
            ConfigEntry asked = admin.describeConfigs(List.of(any))
                    .values()
                    .get(any)
                    .get(PROMPT.toMillis(), TimeUnit.MILLISECONDS)
                    .get(setting);
            return asked != null && Integer.parseInt(asked.value()) <= nodes.size();
        } catch (ExecutionException e) {
            return false;
        } catch (TimeoutException e) {
            // It is slow with everything.
            return true;
        }
    }

    private static BrokerUnavailableException missing(String what, String setting, Throwable cause) {
        return new BrokerUnavailableException(
                "the broker answers, but does not coordinate " + what + ": most often " + setting
                        + " asks for more brokers than there are; one broker alone needs " + setting + "=1",
                cause);
    }

    private BrokerUnavailableException tooSlow(String what, Throwable cause) {
        return new BrokerUnavailableException(
                (embedded ? "the embedded broker" : "the broker") + " has not come to coordinate " + what + " in "
                        + SLOW.toSeconds() + " s; "
                        + (embedded ? "this machine is too slow for it, or too busy" : "it is too slow, or too busy"),
                cause);
    }
}
