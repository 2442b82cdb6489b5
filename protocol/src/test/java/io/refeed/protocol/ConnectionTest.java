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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acks=1 | acks: Refeed's clients use all, and nothing else; found 1",
                "producer.acks=0 | producer.acks: Refeed's clients use all, and nothing else; found 0",
                "enable.idempotence=false | enable.idempotence: Refeed's clients use true, and nothing else; found false",
                "group.protocol=consumer | group.protocol: Refeed's clients use classic, and nothing else; found consumer",
                "transactional.id=x | transactional.id: Refeed's clients have none; found x",
                "isolation.level=read_uncommitted | isolation.level: Refeed's clients use read_committed, and nothing else; found read_uncommitted",
                "enable.auto.commit=true | enable.auto.commit: Refeed's clients use false, and nothing else; found true",
                "key.serializer=my.Own | key.serializer: Refeed's clients use org.apache.kafka.common.serialization.ByteArraySerializer, and nothing else; found my.Own",
                "interceptor.classes=my.Own | interceptor.classes: Class my.Own could not be found",
                "partitioner.class=my.Own | partitioner.class: Class my.Own could not be found",
                "security.protocol=TLS | security.protocol: String must be one of",
                "linger.ms=soon | linger.ms: Not a number of type LONG",
                "retries=-1 | retries: Value must be at least 0",
                "ssl.truststore.location=/no/such.jks | ssl.truststore.location: there is no file /no/such.jks",
            })
    void saysWhichSettingCannotBeUsed(String setting, String fault) throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), "client.rack=a\n" + setting + "\n");

        assertThatThrownBy(() ->
                        Connection.to("127.0.0.1:1").withClientConfig(file).check(Duration.ofSeconds(5)))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageStartingWith("in the client configuration " + file + ", " + fault)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acks=all",
                "acks=-1",
                "isolation.level=read_committed",
                "enable.auto.commit=FALSE",
                "any.thing=1"
            })
    void takesWhatRefeedDoesAnywayAndWhatItDoesNotKnow(String setting) throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), setting + "\n");

        assertThat(Connection.to("here:1").withClientConfig(file).client()).hasSize(1);
    }

    @Test
    void saysWhichStoreCannotBeReadAndWhy() throws IOException {
        Path store = Files.writeString(directory.resolve("store.jks"), "no store");
        Connection connection = Connection.to("127.0.0.1:1")
                .withClient(Map.of(
                        "security.protocol", "SSL",
                        "ssl.truststore.location", store.toString(),
                        "ssl.truststore.password", "hunter2"));

        assertThatThrownBy(() -> connection.check(Duration.ofSeconds(5)))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessageStartingWith("cannot connect to 127.0.0.1:1: ")
                .hasMessageContaining("Failed to load SSL keystore " + store)
                .hasMessageNotContaining("hunter2");
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
