package io.refeed.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
    @TempDir
    Path directory;

    @Test
    void takesTheUsersSettingsButForThoseThatMustNotDiffer() {
        Connection connection = new Connection(
                "here:1",
                Map.of(
                        "sasl.mechanism", "PLAIN",
                        "batch.size", "99",
                        "acks", "0",
                        "isolation.level", "read_uncommitted",
                        "bootstrap.servers", "elsewhere:2"),
                "x.");

        Map<String, Object> producer = connection.producerProperties("p");
        Map<String, Object> consumer = connection.consumerProperties("c", "g", Isolation.COMMITTED);

        assertThat(producer)
                .containsEntry("sasl.mechanism", "PLAIN")
                .containsEntry("batch.size", "99")
                .containsEntry("acks", "all")
                .containsEntry("linger.ms", "0")
                .containsEntry("bootstrap.servers", "here:1")
                .doesNotContainKey("isolation.level");
        assertThat(consumer)
                .containsEntry("sasl.mechanism", "PLAIN")
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", "false")
                .containsEntry("group.id", "g")
                .doesNotContainKeys("batch.size", "acks");
        assertThat(connection.adminProperties("a"))
                .containsEntry("sasl.mechanism", "PLAIN")
                .doesNotContainKeys("batch.size", "acks", "isolation.level");
    }

    @Test
    void hasAGroupOnlyIfItWasAskedFor() {
        assertThat(Connection.to("here:1").consumerProperties("c", null, Isolation.UNCOMMITTED))
                .doesNotContainKey("group.id");
    }

    @Test
    void readsAClientFileAndKeepsItsSecrets() throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), "sasl.jaas.config=password=hunter2\n");

        Connection connection = Connection.to("here:1").withClientConfig(file);

        assertThat(connection.client()).containsEntry("sasl.jaas.config", "password=hunter2");
        assertThat(connection.toString()).contains("here:1").doesNotContain("hunter2");
    }

    @Test
    void saysThatTheClientFileIsMissing() {
        Path file = directory.resolve("none");

        assertThatThrownBy(() -> Connection.to("here:1").withClientConfig(file))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessage("cannot read the client configuration " + file + ": there is no such file");
    }

    @Test
    void saysThatAnAddressIsNone() {
        assertThatThrownBy(() -> Connection.to("nowhere").check(Duration.ofSeconds(1)))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageStartingWith("cannot connect to nowhere: Invalid url in bootstrap.servers");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Connection connection = Connection.to("127.0.0.1:" + silent.getLocalPort());

            assertThatThrownBy(() -> connection.check(Duration.ofMillis(300)))
                    .isInstanceOf(BrokerUnavailableException.class)
                    .hasMessage("no broker answered at " + connection.bootstrap()
                            + " within 300 ms; is it running, and does it want a login (--client-config)?");
        }
    }
}
