package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.live.PlayedOnKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command with each login of a sealed broker: it works, or one sentence says what the login may not. */
class LoginsIT {
    private static final Set<Role> OPERATOR = EnumSet.of(Role.ADMIN);

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(
                BrokerOptions.TEMPORARY.keptIn(directory.resolve("broker")).sealed(true));
        Logins logins = broker.logins(Topics.PREFIX);
        PlayedOnKafka.topics(logins.as(Role.ADMIN), Topics.PREFIX, 1);
        // Something to be refused: to look at an empty topic is mostly allowed. What a stranger calls a game, too.
        try (KafkaProducer<byte[], byte[]> producer = logins.as(Role.ADMIN).producer("test")) {
            for (Topic topic : List.of(Topic.GAMES, Topic.VERDICTS)) {
                producer.send(new ProducerRecord<>(
                                topic.name(Topics.PREFIX),
                                "r/1".getBytes(StandardCharsets.UTF_8),
                                ("{\"game\":\"r/1\",\"id\":\"a\\u001b[2J\\u009b\\u202e\\nrefeed: b\",\"status\":\"running\","
                                                + "\"rounds\":3}")
                                        .getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of(
                        EnumSet.complementOf(EnumSet.of(Role.GENERATOR, Role.DETECTOR, Role.GATEWAY)),
                        List.of("watch", "--once")),
                Arguments.of(EnumSet.noneOf(Role.class), List.of("fetch", "nothing")),
                Arguments.of(OPERATOR, List.of("dead-letters")),
                Arguments.of(OPERATOR, List.of("clean", "--dry-run")),
                Arguments.of(OPERATOR, List.of("provision", "--permissions", "--partitions", "1")),
                Arguments.of(EnumSet.allOf(Role.class), List.of("doctor")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("commands")
    void aCommandWorksOrSaysWhatTheLoginMayNot(Set<Role> allowed, List<String> command) {
        for (Role role : Role.values()) {
            Cli told = command(role, command);

            if (allowed.contains(role)) {
                assertThat(told.code())
                        .as("%s as %s: %s", command, role, told.err())
                        .isLessThan(2);
                assertThat(told.out()).doesNotContain("\u001b", "\u009b", "\u202e", "\nrefeed:");
            } else {
                assertSentence(told, command, role);
            }
        }
    }

    static Stream<Role> services() {
        return Stream.of(
                Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.AUDITOR, Role.DETECTOR, Role.GATEWAY, Role.RUN);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceOrARunWithTheLoginOfAnotherSaysWhatItMayNot(Role service) {
        List<String> command = service == Role.RUN
                ? List.of("run", "../experiments/i0.yaml", "--out", directory + "/out")
                : List.of(service.user());
        for (Role role : EnumSet.complementOf(EnumSet.of(service, Role.ADMIN))) {
            assertSentence(command(role, command), command, role);
        }
    }

    private static Cli command(Role role, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(
                List.of("--client-config", broker.settings(role).orElseThrow().toString()));
        return Cli.run(arguments.toArray());
    }

    private static void assertSentence(Cli told, List<String> command, Role role) {
        assertThat(told.code()).as("%s as %s: %s", command, role, told.err()).isEqualTo(2);
        assertThat(told.err())
                .as("%s as %s", command, role)
                .hasLineCount(1)
                .startsWith("refeed: ")
                .containsAnyOf(
                        "this login may not", "Not authorized to access topics: [refeed.games]", "no game of a run")
                .doesNotContain("this should not happen");
    }
}
