package io.refeed.operations.bench;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How often the clients in this program have asked their broker, by the metrics that Kafka's clients publish. */
final class ClientCounters {
    private static final String SENT = "kafka.producer:type=producer-metrics,client-id=*";
    private static final String FETCHED = "kafka.consumer:type=consumer-fetch-manager-metrics,client-id=*";

    /** Its clients' names say which of its processes they belong to. */
    private static final String AUDITOR = "auditor";

    private ClientCounters() {}

    /**
     * What one client has done.
     *
     * @param requests requests to the broker
     * @param records records in them
     */
    record Count(double requests, double records) {
        Count plus(Count other) {
            return new Count(requests + other.requests, records + other.records);
        }

        Count minus(Count before) {
            return before == null ? this : new Count(requests - before.requests, records - before.records);
        }
    }

    /** The counts up to now, by what the client is called and does. */
    static Map<String, Count> now() {
        Map<String, Count> counts = new TreeMap<>();
        read(SENT, "sends", "request-total", "record-send-total", counts);
        read(FETCHED, "fetches", "fetch-total", "records-consumed-total", counts);
        return counts;
    }

    private static void read(String beans, String what, String requests, String records, Map<String, Count> into) {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName bean : server.queryNames(new ObjectName(beans), null)) {
                String client = bean.getKeyProperty("client-id");
                into.merge(
                        (client.contains(AUDITOR) ? AUDITOR : client) + " " + what,
                        new Count(number(server, bean, requests), number(server, bean, records)),
                        Count::plus);
            }
        } catch (JMException e) {
            throw new IllegalStateException("the clients' metrics cannot be read", e);
        }
    }

    private static double number(MBeanServer server, ObjectName bean, String attribute) throws JMException {
        return ((Number) server.getAttribute(bean, attribute)).doubleValue();
    }
}
