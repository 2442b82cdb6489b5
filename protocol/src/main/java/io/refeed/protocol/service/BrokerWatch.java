package io.refeed.protocol.service;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once when the broker goes away, and once when it is back. */
final class BrokerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final long INTERVAL_NANOS = 1_000_000_000;

    private final String role;
    private final Metric connections;
    private long lastLook;
    private boolean away;

    BrokerWatch(String role, Consumer<byte[], byte[]> consumer) {
        this.role = role;
        this.connections = consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count")
                        && metric.metricName().group().equals("consumer-metrics"))
                .findFirst()
                .orElse(null);
        this.lastLook = System.nanoTime();
    }

    void look(long nanoTime) {
        if (connections == null || nanoTime - lastLook < INTERVAL_NANOS) {
            return;
        }
        lastLook = nanoTime;
        boolean connected = connections.metricValue() instanceof Number count && count.doubleValue() > 0;
        if (connected != away) {
            return;
        }
        away = !connected;
        if (away) {
            LOG.warn("{}: no connection to the broker; trying until there is one", role);
        } else {
            LOG.info("{}: connected to the broker again", role);
        }
    }
}
