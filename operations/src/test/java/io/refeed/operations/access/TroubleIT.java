package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on the way to a broker is said in one sentence, and soon. */
class TroubleIT {
    /** Refeed waits for ten seconds at most; Kafka's clients would for a minute. */
    private static final Duration SOON = Duration.ofSeconds(40);

    /** No one listens there. */
    private static final String NOWHERE = "127.0.0.1:1";

    private static final String EXPERIMENT = "../experiments/i0.yaml";

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(
                BrokerOptions.TEMPORARY.keptIn(directory.resolve("broker")).sealed(true));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static Path settings(Role role) {
        return broker.settings(role).orElseThrow();
    }

    @Test
    void aWrongPasswordIsRefused() throws IOException {
        String text = Files.readString(settings(Role.GENERATOR)).replaceAll("password=\"[^\"]*\"", "password=\"x\"");
        Path wrong = Files.writeString(directory.resolve("wrong.properties"), text);

        saysSoon("refused the login", "generator", "--client-config", wrong);
        saysSoon("refused the login", "run", EXPERIMENT, "--client-config", wrong);
        saysSoon("refused the login", "doctor", "--client-config", wrong);
    }

    @Test
    void aBrokerThatIsNotThereIsNotWaitedFor() {
        saysSoon("no broker answered at " + NOWHERE, "replayer", "--bootstrap", NOWHERE);
        saysSoon("no broker answered at " + NOWHERE, "run", EXPERIMENT, "--bootstrap", NOWHERE);
        saysSoon("no broker answered at " + NOWHERE, "doctor", "--bootstrap", NOWHERE);
    }

    @Test
    void aMissingLoginIsGuessed() {
        saysSoon("does it want a login (--client-config)?", "watch", "--bootstrap", broker.bootstrap());
    }

    @Test
    void missingTopicsAreNamed() {
        broker.logins("empty.");

        saysSoon(
                "missing topics: empty.games, empty.outputs, empty.stream, empty.suspicions; this login may not make them",
                "generator",
                "--prefix",
                "empty.",
                "--client-config",
                settings(Role.GENERATOR));
        saysSoon(
                "missing topics: empty.contamination, empty.dead-letters",
                "doctor",
                "--prefix",
                "empty.",
                "--role",
                "admin",
                "--client-config",
                settings(Role.ADMIN));
        saysSoon(
                "this login may not see the topics other.games, other.outputs, other.stream",
                "generator",
                "--prefix",
                "other.",
                "--client-config",
                settings(Role.GENERATOR));
    }

    @Test
    void oneBrokerCannotKeepThreeCopies() {
        saysSoon(
                "the topics cannot have 3 copies",
                "provision",
                "--prefix",
                "three.",
                "--replication",
                "3",
                "--client-config",
                settings(Role.ADMIN));
    }

    @Test
    void oneBrokerWithTheSettingsOfThreeIsNoticed() {
        BrokerOptions options = BrokerOptions.TEMPORARY.with(Map.of("offsets.topic.replication.factor", "3"));
        try (EmbeddedBroker alone = EmbeddedBroker.start(options)) {
            saysSoon(
                    "offsets.topic.replication.factor asks for more brokers than there are",
                    "generator",
                    "--bootstrap",
                    alone.bootstrap());
        }
        BrokerOptions other = BrokerOptions.TEMPORARY.with(Map.of("transaction.state.log.replication.factor", "3"));
        try (EmbeddedBroker alone = EmbeddedBroker.start(other)) {
            saysSoon(
                    "transaction.state.log.replication.factor asks for more brokers than there are",
                    "run",
                    EXPERIMENT,
                    "--services",
                    "--bootstrap",
                    alone.bootstrap());
        }
    }

    private static void saysSoon(String sentence, Object... arguments) {
        long begin = System.nanoTime();
        Cli did = Cli.run(arguments);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(did.err()).contains(sentence).hasLineCount(1);
        assertThat(did.code()).isEqualTo(2);
        assertThat(took).isLessThan(SOON);
    }
}
