package io.refeed.operations.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.operations.access.Doors;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.crash.StreamWatch;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The compose file, as people use it and as machines break it. */
@NeedsDocker
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComposeIT {
    private static final List<String> SERVICES = List.of("producer", "generator", "replayer", "auditor");
    private static final int PARTITIONS = Played.PARTITIONS;
    private static final Duration CUT = Duration.ofSeconds(20);

    /** One of those with plain clients, and the one with Kafka Streams; all with {@code -Drefeed.cut=producer,generator,replayer,auditor}. */
    private static final List<String> CUT_OFF =
            List.of(System.getProperty("refeed.cut", "replayer,auditor").split(",", -1));

    @TempDir
    static Path directory;

    private static Compose compose;

    @BeforeAll
    static void prepare() {
        compose = new Compose("refeed-it", directory, "docker", "compose");
    }

    @AfterAll
    static void tidy() {
        compose.close();
    }

    @Test
    @Order(1)
    void oneCommandBuildsPlaysAndEndsWithTheVerdict() throws IOException {
        Path file = compose.experiment("i0.yaml", Files.readString(Path.of("../experiments/i0.yaml")));
        compose.with("REFEED_EXPERIMENT", "i0.yaml");

        String said = compose.run("up", "--build", "--no-color", "--exit-code-from", "run");

        assertThat(said).contains("6 of 6 games done");
        Path results;
        try (var runs = Files.list(compose.results())) {
            results = runs.findFirst().orElseThrow();
        }
        Played.equalsMemory(file, results, directory);
        // A worktree has a file there, which says nothing to the build of the image.
        if (Files.isDirectory(Path.of("../.git"))) {
            String commit =
                    Command.start(Map.of(), List.of("git", "rev-parse", "HEAD")).ok();
            assertThat(results.resolve("run.json")).content().contains("\"commit\":\"" + commit.strip() + "\"");
        }
    }

    @Test
    @Order(2)
    void aFailedExpectationIsTheExitCode() throws IOException {
        String text = Files.readString(Path.of("../experiments/i0.yaml"));
        compose.experiment("wrong.yaml", text.replace("expect: {mistakes: 24}", "expect: {mistakes: 7}"));
        compose.with("REFEED_EXPERIMENT", "wrong.yaml");

        int code = compose.start("up", "--no-color", "--exit-code-from", "run").code();

        assertThat(code).isEqualTo(1);
    }

    @Test
    @Order(3)
    void killedOrCutOffServicesAndAKilledBrokerChangeNothing() throws Exception {
        compose.up(SERVICES.toArray(String[]::new));
        for (String service : List.of("producer", "generator", "replayer", "auditor", "kafka")) {
            Played.disturbedBy(compose, directory, "kill-" + service, () -> {
                compose.run("kill", "-s", "KILL", service);
                compose.up(service);
            });
        }
        for (String service : CUT_OFF) {
            Played.disturbedBy(compose, directory, "cut-" + service, () -> cutOff(service));
        }
    }

    private static void cutOff(String service) {
        String container = compose.containers(service).get(0);
        compose.docker("network", "disconnect", compose.network(), container);
        LockSupport.parkNanos(CUT.toNanos());
        compose.docker("network", "connect", "--alias", service, compose.network(), container);
    }

    @Test
    @Order(4)
    void twoInstancesOfEachShareTwoHundredGames() throws Exception {
        Path file = compose.experiment("many.yaml", Played.games("many", 200, 200));
        scale(2);

        try (Admin admin = compose.as(Role.ADMIN).admin("test")) {
            awaitShares(admin);
            compose.play("many.yaml", "many").ok();

            // Who has a partition plays all its games, and each partition has some.
            awaitShares(admin);
            assertThat(partitionsWithOutputs()).hasSize(PARTITIONS);
        }
        Played.equalsMemory(file, compose.results().resolve("many"), directory);
    }

    @Test
    @Order(5)
    void theLivePageIsServedToThisMachine() throws Exception {
        compose.up("page");
        compose.awaitHealth("page");
        assertThat(compose.page("/")).contains("<title>Refeed</title>");
        assertThat(compose.page("/ready")).isEqualTo("ready\n");
        assertThat(compose.run("logs", "page")).contains("the page: http://localhost:");
    }

    @Test
    @Order(6)
    void oneOfTwoInstancesDiesAndTheOtherGoesOn() throws Exception {
        Path file = compose.experiment("half.yaml", Played.games("half", 200, 200));
        scale(2);

        try (StreamWatch watch = new StreamWatch(compose.as(Role.ADMIN), PARTITIONS, 200)) {
            Command play = compose.play("half.yaml", "half");
            assertThat(watch.awaitRounds(20_000)).isTrue();
            for (String service : SERVICES) {
                compose.docker("kill", compose.containers(service).get(1));
            }
            play.ok();
        }

        Played.equalsMemory(file, compose.results().resolve("half"), directory);
    }

    private static void scale(int instances) {
        String[] scaled = SERVICES.stream()
                .map(service -> "--scale=" + service + "=" + instances)
                .toArray(String[]::new);
        compose.run("up", "-d", "--no-recreate", scaled[0], scaled[1], scaled[2], scaled[3], "--scale=run=0");
        SERVICES.forEach(compose::awaitHealth);
    }

    private static void awaitShares(Admin admin) {
        Waiting.await()
                .alias("a share for each instance")
                .untilAsserted(() -> assertThat(shares(admin).values()).allSatisfy(ComposeIT::checkBothHaveAShare));
    }

    private static void checkBothHaveAShare(Set<Set<Integer>> shares) {
        assertThat(shares).hasSize(2).allSatisfy(share -> assertThat(share).isNotEmpty());
    }

    /** For each service, which partitions each of its instances has. */
    private static Map<String, Set<Set<Integer>>> shares(Admin admin) throws Exception {
        Map<String, Set<Set<Integer>>> shares = new HashMap<>();
        for (String service : SERVICES) {
            Set<Set<Integer>> members = new HashSet<>();
            admin.describeConsumerGroups(List.of("refeed." + service))
                    .all()
                    .get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .forEach(group -> group.members().forEach(member -> {
                        Set<Integer> share = new HashSet<>();
                        member.assignment().topicPartitions().forEach(part -> share.add(part.partition()));
                        members.add(share);
                    }));
            shares.put(service, members);
        }
        return shares;
    }

    private static Set<Integer> partitionsWithOutputs() throws IOException {
        Connection admin = compose.as(Role.ADMIN);
        Set<Integer> busy = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = admin.consumer("test", null, Isolation.COMMITTED)) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                TopicPartition part = new TopicPartition(admin.name(Topic.OUTPUTS), partition);
                if (consumer.endOffsets(List.of(part)).get(part) > 0) {
                    busy.add(partition);
                }
            }
        }
        return busy;
    }

    @Test
    @Order(7)
    void everyDoorOfTheBrokerOpensOnlyForWhomItShould() throws Exception {
        Doors doors = new Doors(compose.logins());
        for (String prefix : List.of("outside.", "inside.")) {
            compose.run(
                    "run",
                    "-T",
                    "--rm",
                    "--no-deps",
                    "-e",
                    "REFEED_STAY=",
                    "provision",
                    "--bootstrap=kafka:19092",
                    "--client-config=/secrets/admin/client.properties",
                    "--secrets=/secrets",
                    "--prefix=" + prefix);
        }

        assertThat(listening()).containsExactlyInAnyOrder(9092, 19092, 19093, 19094);
        doors.checkPermissions(compose.bootstrap(), "outside.");
        doors.checkPermissions(inside("PermissionMatrix", "kafka:19092", "/logins", "inside."));
        for (String address : List.of("kafka:19093", "kafka:19094")) {
            doors.checkShut(inside("Intruder", address, "/logins"));
            doors.checkShut(inside("Intruder", address, "/logins", "controllers"));
        }
    }

    /** The ports of the broker's container where someone listens, but for Docker's own name server. */
    private static Set<Integer> listening() {
        Set<Integer> ports = new HashSet<>();
        compose.run("exec", "-T", "kafka", "netstat", "-ltn")
                .lines()
                .filter(line -> line.contains("LISTEN") && !line.contains("127.0.0.11:"))
                .forEach(line -> {
                    String address = line.strip().split("\\s+", -1)[3];
                    ports.add(Integer.valueOf(address.substring(address.lastIndexOf(':') + 1)));
                });
        return ports;
    }

    /** Runs one of these tests' programs where only containers are; what it printed. */
    private static List<String> inside(String program, String... arguments) {
        String[] words = {
            "run",
            "--rm",
            "--network=" + compose.network(),
            "--user=0",
            "-v",
            Path.of("target/test-classes").toAbsolutePath() + ":/tests:ro",
            "-v",
            directory.resolve("secrets").toAbsolutePath() + ":/logins:ro",
            "--entrypoint=java",
            compose.image(),
            "-cp",
            "/tests:/opt/refeed/refeed/*:/opt/refeed/lib/*",
            "io.refeed.operations.access." + program
        };
        String[] all = Stream.concat(java.util.Arrays.stream(words), java.util.Arrays.stream(arguments))
                .toArray(String[]::new);
        return compose.docker(all).lines().toList();
    }

    @Test
    @Order(8)
    void aGeneratorThatCheatsIsRefusedAndNamedInTheLog() throws Exception {
        Connection generator = compose.as(Role.GENERATOR);
        try (KafkaConsumer<byte[], byte[]> consumer = generator.consumer("cheat", null, Isolation.UNCOMMITTED)) {
            consumer.assign(List.of(new TopicPartition(generator.name(Topic.TRUTH), 0)));

            assertThatThrownBy(() -> consumer.poll(Waiting.LIMIT)).isInstanceOf(TopicAuthorizationException.class);
        }

        Waiting.await().untilAsserted(() -> assertThat(
                        compose.run("logs", "--no-color", "kafka").lines())
                .anyMatch(line -> line.contains("User:generator is Denied") && line.contains("refeed.truth")));
    }

    @Test
    @Order(9)
    void aServiceSeesNoSecretButItsOwn() {
        for (String service :
                Stream.concat(SERVICES.stream(), Stream.of("gateway")).toList()) {
            assertThat(compose.run("exec", "-T", service, "find", "/secrets", "-type", "f"))
                    .doesNotContain("Permission denied")
                    .satisfies(files -> assertThat(files.lines())
                            .isNotEmpty()
                            .allMatch(file -> file.startsWith("/secrets/" + service + "/")));
        }
    }

    @Test
    @Order(10)
    void aPlayerThatComesLaterGetsALoginOfItsOwn() throws Exception {
        compose.with("REFEED_PLAYERS", "late-1 late-2");
        compose.run("up", "-d", "secrets", "provision", "gateway");
        compose.awaitHealth("provision");
        compose.awaitHealth("gateway");
        Path login = Files.writeString(
                directory.resolve("player.properties"),
                compose.run("exec", "-T", "provision", "cat", "/secrets/players/late-2/client.properties"));

        Cli doctor =
                Cli.run("doctor", "--bootstrap", compose.bootstrap(), "--client-config", login, "--player", "late-2");

        assertThat(doctor.code()).as(doctor.out() + doctor.err()).isZero();
    }
}
