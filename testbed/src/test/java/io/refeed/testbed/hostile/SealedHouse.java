package io.refeed.testbed.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.crash.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sealed broker and the four services, each a process of its own with the memory that it has in a container. Closing it
 * stops them.
 */
final class SealedHouse implements AutoCloseable {
    /** Partitions of each topic. */
    static final int PARTITIONS = 2;

    /** What a container of half a gigabyte leaves a service, or a run. */
    private static final List<String> SERVICE = List.of("-Xmx307m", "-XX:+ExitOnOutOfMemoryError");

    private static final List<String> BROKER = List.of("-Xms384m", "-Xmx384m");
    private static final List<Role> ROLES = List.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER, Role.AUDITOR);

    private final Path directory;
    private final ServiceProcess broker;
    private final String bootstrap;
    private final Map<Role, ServiceProcess> services = new LinkedHashMap<>();

    private SealedHouse(Path directory) {
        this.directory = directory;
        this.broker = ServiceProcess.within(
                BROKER,
                directory,
                "broker",
                "\n127.0.0.1:",
                "broker",
                "--secure",
                "--data=" + directory.resolve("data"),
                "--partitions=" + PARTITIONS);
        broker.awaitReady();
        this.bootstrap = broker.log()
                .lines()
                .filter(line -> line.matches("127\\.0\\.0\\.1:\\d+"))
                .findFirst()
                .orElseThrow();
        for (Role role : ROLES) {
            services.put(
                    role,
                    ServiceProcess.within(
                            SERVICE,
                            directory,
                            role.user(),
                            ": ready",
                            role.user(),
                            "--bootstrap=" + bootstrap,
                            "--client-config=" + login(role)));
        }
        services.values().forEach(ServiceProcess::awaitReady);
    }

    /** An experiment of four games of the bundled player, which nothing may disturb. */
    static String neighbours(int rounds) {
        return """
                name: neighbours
                defaults:
                  rounds: %d
                  class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
                  target: 3
                  generator: {kind: witness-protection}
                  patience: 10m
                games:
                  - {id: iid, adversary: {kind: iid, rate: 0.5}}
                  - {id: echo, adversary: {kind: echo-alternate}}
                  - {id: invalid, adversary: {kind: only-invalid}}
                  - {id: proper, mode: proper, generator: {kind: least-consistent}, adversary: {kind: none}}
                """.formatted(rounds);
    }

    /** Starts everything, and waits until all services serve. */
    static SealedHouse open(Path directory) {
        return new SealedHouse(directory);
    }

    private Path login(Role role) {
        return directory.resolve("data/secrets").resolve(role.user()).resolve("client.properties");
    }

    /** The way to the broker under the login of a role. */
    Connection as(Role role) {
        return Connection.to(bootstrap).withClientConfig(login(role));
    }

    /** Starts {@code run} with an experiment; does not wait. */
    Run run(String experiment) throws IOException {
        Path place = Files.createTempDirectory(directory, "run");
        Path file = Files.writeString(place.resolve("experiment.yaml"), experiment);
        ServiceProcess process = ServiceProcess.within(
                SERVICE,
                place,
                "run",
                "",
                "run",
                file.toString(),
                "--diagnostics",
                "--measures",
                "--bootstrap=" + bootstrap,
                "--client-config=" + login(Role.RUN),
                "--out=" + place.resolve("results"));
        return new Run(process, place.resolve("results"));
    }

    /** Nothing is gone, and no service was short of memory. A broker that was goes on, and refuses what was too much. */
    void assertUnharmed() {
        assertThat(broker.alive())
                .as("the broker lives; its log: %s", broker.log())
                .isTrue();
        services.forEach((role, process) -> {
            assertThat(process.alive())
                    .as("%s lives; its log: %s", role, process.log())
                    .isTrue();
            assertThat(process.log()).as("the log of %s", role).doesNotContain("OutOfMemoryError");
        });
    }

    /** How many bytes the services and the broker have logged. */
    Map<String, Integer> logged() {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        services.forEach(
                (role, process) -> lengths.put(role.user(), process.log().length()));
        lengths.put("broker", broker.log().length());
        return lengths;
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
        broker.close();
    }

    /** A {@code run} under way. */
    record Run(ServiceProcess process, Path results) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }
}
