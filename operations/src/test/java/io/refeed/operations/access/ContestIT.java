package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.generator.GeneratorHost;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Players that do not trust one another, each with a login of its own, on a sealed broker. */
class ContestIT {
    private static final int PARTITIONS = 2;
    private static final int ROUNDS = 20;
    private static final Contestant MINE = new Contestant("mine");
    private static final Contestant OTHER = new Contestant("other-1");

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static Path secrets;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY
                .keptIn(directory.resolve("broker"))
                .sealed(true)
                .admitting(List.of(MINE)));
        secrets = broker.settings(Role.ADMIN).orElseThrow().getParent().getParent();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void aHostilePlayerAndAGatewayThatDiesChangeNoGame() throws Exception {
        Logins logins = broker.logins("contest.");
        Scripted mine = new Scripted("mine", 4);
        Scripted other = new Scripted("other-1", 40);
        Experiment experiment = PlayedOnKafka.experiment(
                directory, contest("{kind: external, player: mine}", "{kind: external, player: other-1}"));
        Experiment known = PlayedOnKafka.experiment(directory, contest(script(mine), script(other)));
        provision("contest.", "mine");
        Path results;

        LocalServices gateway = gateway(logins);
        try (LocalServices services = LocalServices.start(Services.all(logins));
                Wire wire = new Wire(logins.as(Role.ADMIN), PARTITIONS)) {
            services.awaitReady(Waiting.LIMIT);
            Cli.run("secrets", secrets, "--player", "other-1", "--bootstrap", broker.bootstrap());
            provision("contest.", "mine,other-1");
            try (LocalServices players = LocalServices.start(
                    List.of(host(mine, login(MINE, "contest.")), host(other, login(OTHER, "contest."))))) {
                CompletableFuture<Path> played =
                        PlayedOnKafka.start(logins.as(Role.RUN), PARTITIONS, experiment, directory);
                players.awaitReady(Waiting.LIMIT);
                mine.awaitHalfway();
                other.awaitHalfway();
                new Attack(login(MINE, "contest."), wire).asFarAsItGets(mine, ROUNDS);
                gateway.close();
                new Attack(login(MINE, "contest."), wire).asFarAsItGets(mine, ROUNDS);
                forget(logins, "contest.gateway-mine");
                gateway = gateway(logins);
                mine.goOn();
                other.goOn();
                results = Waiting.get(played);
            }
            wire.poll();
            assertThat(saidOf(wire, "mine")).hasSizeLessThanOrEqualTo(2 * (100 + ROUNDS));
        } finally {
            gateway.close();
        }

        assertThat(rounds(PlayedOnKafka.transcripts(results, experiment)))
                .isEqualTo(rounds(PlayedOnKafka.simulated(known, directory)));
        assertThat(letters("mine")).contains("foreign-game", "unsent-round", "unknown-game", "too-large");
        assertThat(letters("other-1")).isEmpty();
        assertThat(ownLetters(OTHER)).isEmpty();
        assertThat(ownLetters(MINE))
                .contains("unknown-game", "foreign-game", "unsent-round", "too-large")
                .doesNotContain("conflicting-output");
    }

    @Test
    void aPlayerIsToldWhyItsRecordsDoNotCount() throws Exception {
        Logins logins = broker.logins("told.");
        provision("told.", "mine");
        Experiment experiment = PlayedOnKafka.experiment(directory, """
                name: told
                games:
                  - id: told
                    class: {kind: explicit, domain: naturals, languages: [all]}
                    target: 1
                    generator: {kind: external, player: mine}
                    adversary: {kind: none}
                    rounds: 2
                    patience: 5s
                """);
        Connection player = login(MINE, "told.");

        try (LocalServices services = LocalServices.start(Services.all(logins));
                LocalServices gateway = gateway(logins);
                Wire wire = new Wire(logins.as(Role.ADMIN), PARTITIONS);
                KafkaProducer<byte[], byte[]> producer = player.producer("mine")) {
            services.awaitReady(Waiting.LIMIT);
            gateway.awaitReady(Waiting.LIMIT);
            CompletableFuture<Path> played =
                    PlayedOnKafka.start(logins.as(Role.RUN), PARTITIONS, experiment, directory);
            ConsumerRecord<byte[], byte[]> truth = wire.announced("told");
            producer.send(new ProducerRecord<>(player.name(Topic.OUTPUTS), truth.partition(), truth.key(), bytes("4")))
                    .get();
            producer.send(new ProducerRecord<>(
                            player.name(Topic.OUTPUTS), 1 - truth.partition(), truth.key(), bytes("{}")))
                    .get();

            assertThatThrownBy(() -> Waiting.get(played))
                    .hasMessageContaining(
                            "told: no player mine answered (player mine: 2 records did not count, the last at "
                                    + "told.outputs-");
            assertThatThrownBy(() -> PlayedOnKafka.run(logins.as(Role.ADMIN), PARTITIONS, experiment, directory))
                    .hasMessageContaining("no consumer group but those of the services reads told.player.mine.stream");
        }
    }

    @Test
    void theDoctorLooksAtAPlayersLogin() {
        Cli.run("secrets", secrets, "--player", "other-1", "--bootstrap", broker.bootstrap());
        broker.logins("examined.");
        provision("examined.", "other-1");

        Cli sealed = doctor(secrets.resolve("players/other-1/client.properties"), "other-1");
        Cli someoneElse = doctor(secrets.resolve("players/mine/client.properties"), "other-1");
        Cli operator = doctor(secrets.resolve("admin/client.properties"), "other-1");

        assertThat(sealed.code()).as(sealed.err()).isZero();
        assertThat(sealed.out())
                .contains(
                        "ok       may read examined.player.other-1.stream",
                        "ok       may write examined.player.other-1.outputs",
                        "ok       may use the consumer group examined.player.other-1.generator",
                        "The player other-1 can work with this login.")
                .doesNotContain("warning", "error");
        assertThat(someoneElse.code()).isEqualTo(1);
        assertThat(operator.out())
                .contains("has quotas: consumer_byte_rate=8388608, producer_byte_rate=1048576, request_percentage=50");
    }

    private static Cli doctor(Path login, String player) {
        return Cli.run("doctor", "--prefix", "examined.", "--client-config", login, "--player", player);
    }

    private static void provision(String prefix, String players) {
        Cli provision = Cli.run(
                "provision",
                "--client-config",
                secrets.resolve("admin/client.properties"),
                "--prefix",
                prefix,
                "--partitions",
                PARTITIONS,
                "--secrets",
                secrets,
                "--player",
                players);
        assertThat(provision.code()).as(provision.err()).isZero();
    }

    private static Connection login(Contestant player, String prefix) {
        return Connection.to(broker.bootstrap())
                .withClientConfig(secrets.resolve("players/" + player.name() + "/client.properties"))
                .withPrefix(player.prefix(prefix));
    }

    private static GeneratorHost host(Scripted player, Connection login) {
        return new GeneratorHost(GeneratorHost.options(player, login), player);
    }

    private static LocalServices gateway(Logins logins) {
        return LocalServices.start(List.of(Services.of(Role.GATEWAY, logins.as(Role.GATEWAY))));
    }

    /** More than any crash can lose: the next gateway copies everything once more. */
    private static void forget(Logins logins, String group) throws Exception {
        try (Admin admin = logins.as(Role.ADMIN).admin("test")) {
            Waiting.get(admin.deleteConsumerGroups(List.of(group))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
        }
    }

    private static String contest(String mine, String other) {
        return """
                name: contest
                defaults:
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  rounds: %d
                  adversary: {kind: echo-alternate}
                games:
                  - {id: mine, generator: %s}
                  - {id: other, generator: %s}
                  - {id: bundled, generator: {kind: witness-protection}}
                """.formatted(ROUNDS, mine, other);
    }

    private static String script(Scripted player) {
        return "{kind: answers, answers: ["
                + IntStream.rangeClosed(1, ROUNDS)
                        .mapToObj(player::answer)
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                + "]}";
    }

    /** Everything but the line that says who played. */
    private static Map<String, List<String>> rounds(Map<String, String> transcripts) {
        return transcripts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().lines().skip(1).toList()));
    }

    private static List<ConsumerRecord<byte[], byte[]>> saidOf(Wire wire, String id) {
        String game = Wire.key(wire.announced(id));
        return wire.read(Topic.OUTPUTS).stream()
                .filter(record -> Wire.key(record).equals(game))
                .toList();
    }

    /** What a player finds out with its own login, on its own topics. */
    private static String ownLetters(Contestant player) {
        Cli letters = Cli.run(
                "dead-letters",
                "--client-config",
                secrets.resolve("players").resolve(player.name()).resolve("client.properties"),
                "--prefix",
                player.prefix("contest."),
                "--player",
                player.name());
        assertThat(letters.code()).as(letters.err()).isZero();
        return letters.out();
    }

    private static String letters(String player) {
        Cli letters = Cli.run(
                "dead-letters",
                "--client-config",
                secrets.resolve("admin/client.properties"),
                "--prefix",
                "contest.",
                "--player",
                player);
        assertThat(letters.code()).as(letters.err()).isZero();
        return letters.out();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
