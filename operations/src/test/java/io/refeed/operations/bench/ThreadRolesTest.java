package io.refeed.operations.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads are told apart by the names that the services and Kafka give them. */
class ThreadRolesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "refeed-replayer; replayer",
                "kafka-producer-network-thread | replayer; replayer: sending",
                "kafka-coordinator-heartbeat-thread | replayer; other",
                "refeed.auditor-1f-StreamThread-1; auditor",
                "kafka-producer-network-thread | refeed.auditor-1f-StreamThread-1-producer; auditor: sending",
                "kafka-producer-network-thread | producer; producer: sending",
                "refeed-echo; mirror",
                "kafka-producer-network-thread | refeed-bench-mirror; mirror: sending",
                "kafka-producer-network-thread | refeed-bench-echo; bench: sending",
                "data-plane-kafka-network-thread-1-ListenerName(CLIENT)-PLAINTEXT-0; broker: network",
                "data-plane-kafka-request-handler-3; broker: requests",
                "main; bench",
                "Reference Handler; other",
            })
    void each(String name, String role) {
        assertThat(ThreadRoles.of(name)).isEqualTo(role);
    }
}
