package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of Refeed in a process of its own, that can be killed as the kernel kills. */
public final class ServiceProcess implements AutoCloseable {
    private static final List<String> USUAL = List.of("-Xmx256m");

    private final List<String> machine;
    private final List<String> arguments;
    private final String ready;
    private final Path log;
    private Process process;

    /**
     * Starts a command; does not wait.
     *
     * @param ready what it prints once it serves
     */
    ServiceProcess(Path directory, String name, String ready, String... arguments) {
        this(directory, name, ready, USUAL, arguments);
    }

    private ServiceProcess(Path directory, String name, String ready, List<String> machine, String... arguments) {
        this.machine = machine;
        this.arguments = List.of(arguments);
        this.ready = ready;
        this.log = directory.resolve(name + ".log");
        start();
    }

    /**
     * A command in a Java machine of a size of its own.
     *
     * @param machine its options: {@code -Xmx384m}
     */
    public static ServiceProcess within(
            List<String> machine, Path directory, String name, String ready, String... arguments) {
        return new ServiceProcess(directory, name, ready, machine, arguments);
    }

    /** One of the four services. */
    static ServiceProcess service(Path directory, String role, String name, String bootstrap, String... more) {
        List<String> arguments = new ArrayList<>(List.of(role, "--bootstrap", bootstrap));
        arguments.addAll(List.of(more));
        return new ServiceProcess(directory, name, ": ready", arguments.toArray(String[]::new));
    }

    /** Starts it, again after it was killed; does not wait. */
    void start() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + log.getParent(),
                "-cp",
                classPath,
                "io.refeed.testbed.Main"));
        command.addAll(1, machine);
        command.addAll(arguments);
        try {
            Files.writeString(log, "");
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it serves. */
    public void awaitReady() {
        Waiting.await()
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> assertThat(process.isAlive())
                        .as("alive; its log: %s", log())
                        .isTrue())
                .untilAsserted(() -> assertThat(log()).contains(ready));
    }

    /** Kill -9, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops it as kill without an option does, and waits until it is gone. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Lets it stand still, as a process does that is swapped out; it keeps its connections. */
    void freeze() {
        signal("-STOP");
    }

    /** Lets it go on. */
    void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process sent = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            assertThat(sent.waitFor()).as("kill %s", signal).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS))
                    .as("gone; its log: %s", log())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it ends by itself; its exit code. */
    public int awaitCode(Duration patience) {
        try {
            assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                    .as("at its end within %s; its log: %s", patience, log())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    /** Whether it runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** What it has written. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
