package io.refeed.operations.docker;

import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.FreePort;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The compose file of the repository as a project of its own; closing it leaves nothing behind. */
final class Compose implements AutoCloseable {
    private static final String IMAGE = "refeed-under-test";

    private final String project;
    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private final Path directory;
    private final int port;
    private final int page;

    /**
     * @param directory for experiments, results and logins
     * @param command how compose is called: {@code docker compose}, with options
     */
    Compose(String project, Path directory, String... command) {
        this.project = project;
        this.directory = directory;
        this.command = List.of(command);
        this.port = FreePort.pick();
        this.page = FreePort.pick();
        environment.put("COMPOSE_PROJECT_NAME", project);
        environment.put("REFEED_IMAGE", IMAGE);
        environment.put("REFEED_PORT", Integer.toString(port));
        environment.put("REFEED_PAGE", Integer.toString(page));
        environment.put("REFEED_PORT_2", Integer.toString(FreePort.pick()));
        environment.put("REFEED_PORT_3", Integer.toString(FreePort.pick()));
        environment.put("REFEED_EXPERIMENTS", make("experiments").toString());
        environment.put("REFEED_RESULTS", make("results").toString());
    }

    private Path make(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Compose with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Writes an experiment where the run finds it. */
    Path experiment(String name, String text) throws IOException {
        return Files.writeString(directory.resolve("experiments").resolve(name), text);
    }

    /** What the live page answers. */
    String page(String path) throws IOException {
        URL asked = URI.create("http://localhost:" + page + path).toURL();
        try (InputStream answer = asked.openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Path results() {
        return directory.resolve("results");
    }

    /** Starts a compose command. */
    Command start(String... arguments) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        return Command.start(environment, words);
    }

    /** Runs a compose command, which must end well. */
    String run(String... arguments) {
        return start(arguments).ok();
    }

    /** Runs a docker command, which must end well. */
    String docker(String... arguments) {
        List<String> words = new ArrayList<>(List.of("docker"));
        words.addAll(List.of(arguments));
        return Command.start(environment, words).ok();
    }

    /** Plays an experiment in a run's container, with the services that are there. */
    Command play(String experiment, String out) {
        return start(
                "run",
                "-T",
                "--rm",
                "--no-deps",
                "run",
                "run",
                "/experiments/" + experiment,
                "--bootstrap=" + environment.getOrDefault("REFEED_BOOTSTRAP", "kafka:19092"),
                "--client-config=/secrets/run/client.properties",
                "--out=/results/" + out);
    }

    /** Starts the services (again), and waits until they work. */
    void up(String... services) {
        List<String> words = new ArrayList<>(List.of("up", "-d", "--no-recreate"));
        words.addAll(List.of(services));
        run(words.toArray(String[]::new));
        for (String service : services) {
            awaitHealth(service);
        }
    }

    void awaitHealth(String service) {
        Waiting.await()
                .alias("health of " + service)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    List<String> all = containers(service);
                    return !all.isEmpty() && all.stream().allMatch(this::isHealthy);
                });
    }

    private boolean isHealthy(String container) {
        return docker("inspect", "-f", "{{.State.Health.Status}}", container)
                .strip()
                .equals("healthy");
    }

    /** The containers of a service. */
    List<String> containers(String service) {
        return run("ps", "-q", service).lines().map(String::strip).toList();
    }

    /** The name of the project's network. */
    String network() {
        return project + "_default";
    }

    /** The image of Refeed. */
    String image() {
        return IMAGE;
    }

    /** Copies the logins of all roles; the directory. */
    Path logins() throws IOException {
        Path secrets = make("secrets");
        for (Role role : Role.values()) {
            String file = role.user() + "/client.properties";
            Path copy = secrets.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, run("exec", "-T", "provision", "cat", "/secrets/" + file));
        }
        return secrets;
    }

    /** Where clients of this machine connect. */
    String bootstrap() {
        return "localhost:" + port;
    }

    /** The way of a role from this machine. */
    Connection as(Role role) throws IOException {
        return Connection.to(bootstrap())
                .withClientConfig(logins().resolve(role.user()).resolve("client.properties"));
    }

    @Override
    public void close() {
        run("down", "-v", "--remove-orphans", "-t", "2");
    }
}
