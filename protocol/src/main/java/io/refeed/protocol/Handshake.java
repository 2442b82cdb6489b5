package io.refeed.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;

/** A first word with a broker, so that what is wrong is said at once, and once. */
final class Handshake {
    private Handshake() {}

    static void attempt(Connection connection, Duration timeout) {
        Map<String, Object> properties = connection.adminProperties("refeed-check");
        int millis = (int) Math.max(1, timeout.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        Admin admin;
        try {
            admin = Admin.create(properties);
        } catch (KafkaException e) {
            throw cannot(connection, e);
        }
        try {
            makeTheOthers(connection);
            admin.describeCluster().clusterId().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw fault(connection, timeout, e.getCause());
        } catch (TimeoutException e) {
            throw fault(connection, timeout, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while waiting for " + connection.bootstrap(), e);
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    /** Clients that do not like their settings say so when they are made, not when they connect. */
    private static void makeTheOthers(Connection connection) {
        try {
            connection.producer("refeed-check").close(Duration.ZERO);
            connection.consumer("refeed-check", null, Isolation.COMMITTED).close(CloseOptions.timeout(Duration.ZERO));
        } catch (KafkaException e) {
            throw cannot(connection, e);
        }
    }

    private static BrokerUnavailableException cannot(Connection connection, KafkaException e) {
        return new BrokerUnavailableException("cannot connect to " + connection.bootstrap() + ": " + story(e), e);
    }

    /** What led to what; the first says no more than which client could not be made. */
    private static String story(Throwable e) {
        List<String> parts = new ArrayList<>();
        for (Throwable each = e.getCause(); each != null; each = each.getCause()) {
            String part = Faults.describe(each);
            boolean repeats =
                    each.getCause() != null && part.contains(each.getCause().toString());
            if (!repeats && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Faults.describe(e) : String.join(": ", parts);
    }

    private static BrokerUnavailableException fault(Connection connection, Duration timeout, Throwable cause) {
        String where = connection.bootstrap();
        if (cause instanceof AuthenticationException) {
            return new BrokerUnavailableException(
                    "the broker at " + where + " refused the login: " + Faults.describe(cause), cause);
        }
        if (cause instanceof TimeoutException || cause instanceof org.apache.kafka.common.errors.TimeoutException) {
            String hint = connection.client().containsKey(AdminClientConfig.SECURITY_PROTOCOL_CONFIG)
                    ? "is it running, and does it speak "
                            + connection.client().get(AdminClientConfig.SECURITY_PROTOCOL_CONFIG) + "?"
                    : "is it running, and does it want a login (--client-config)?";
            return new BrokerUnavailableException(
                    "no broker answered at " + where + " within " + seconds(timeout) + "; " + hint, cause);
        }
        return new BrokerUnavailableException(
                "the broker at " + where + " cannot be used: " + Faults.describe(cause), cause);
    }

    private static String seconds(Duration timeout) {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }
}
