package io.refeed.auditor;

import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once when the broker goes away, and once when it is back. Not safe for use by several threads. */
final class StreamsBrokerWatch {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsBrokerWatch.class);

    private final KafkaStreams streams;
    private boolean known;
    private boolean away;

    StreamsBrokerWatch(KafkaStreams streams) {
        this.streams = streams;
    }

    /** To be called about once a second. */
    void look() {
        boolean connected = streams.metrics().values().stream()
                .filter(StreamsBrokerWatch::countsConnections)
                .anyMatch(metric -> metric.metricValue() instanceof Number count && count.doubleValue() > 0);
        known |= connected;
        if (known && connected == away) {
            away = !connected;
            if (away) {
                LOG.warn("auditor: no connection to the broker; trying until there is one");
            } else {
                LOG.info("auditor: connected to the broker again");
            }
        }
    }

    /** A restore consumer that has nothing to restore does not notice that its connections are gone. */
    private static boolean countsConnections(Metric metric) {
        return metric.metricName().name().equals("connection-count")
                && metric.metricName().group().equals("consumer-metrics")
                && !metric.metricName().tags().getOrDefault("client-id", "").endsWith("restore-consumer");
    }
}
