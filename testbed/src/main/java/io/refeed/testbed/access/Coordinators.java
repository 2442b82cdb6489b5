package io.refeed.testbed.access;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * Whether a broker can coordinate groups and transactions. One broker with the settings of three cannot: it never makes
 * the topics for that, and clients wait for them silently.
 */
public final class Coordinators {
    private static final Duration TIMEOUT = Duration.ofSeconds(8);

    /** A broker that shares this program's threads is as slow as the machine. */
    private static final Duration EMBEDDED_TIMEOUT = Duration.ofMinutes(1);

    private final Duration timeout;
    private final boolean embedded;

    private Coordinators(Duration timeout, boolean embedded) {
        this.timeout = timeout;
        this.embedded = embedded;
    }

    /**
     * Asks for the coordinators that a role needs.
     *
     * @throws BrokerUnavailableException if there is none, or if the role may not use it
     */
    public static void check(Connection connection, Role role) {
        new Coordinators(TIMEOUT, false).ask(connection, role);
    }

    /** The same on an embedded broker, whose settings are as they must be: it may take its time. */
    public static void checkEmbedded(Connection connection, Role role) {
        new Coordinators(EMBEDDED_TIMEOUT, true).ask(connection, role);
    }

    private void ask(Connection connection, Role role) {
        if (!role.joinsGroups()) {
            return;
        }
        Map<String, Object> properties = connection.adminProperties("refeed-coordinators");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        String name = role.group(connection.prefix());
        try (Admin admin = Admin.create(properties)) {
            await(
                    admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata(),
                    "consumer groups",
                    name,
                    "offsets.topic.replication.factor");
            if (role == Role.AUDITOR) {
                await(
                        admin.describeTransactions(List.of(name + "-check")).all(),
                        "transactions",
                        name,
                        "transaction.state.log.replication.factor");
            }
        }
    }

    private void await(KafkaFuture<?> answer, String what, String name, String setting) {
        try {
            answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
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
            throw missing(what, setting, cause);
        } catch (TimeoutException e) {
            throw missing(what, setting, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while asking for the coordinator of " + what, e);
        }
    }

    private BrokerUnavailableException missing(String what, String setting, Throwable cause) {
        return new BrokerUnavailableException(
                embedded
                        ? "the embedded broker has not come to coordinate " + what + " in " + timeout.toSeconds()
                                + " s; this machine is too slow for it, or too busy"
                        : "the broker answers, but does not coordinate " + what + ": most often " + setting
                                + " asks for more brokers than there are; one broker alone needs " + setting + "=1",
                cause);
    }
}
