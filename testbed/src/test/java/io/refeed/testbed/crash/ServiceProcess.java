package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command of Refeed in a process of its own, that can be killed as the kernel kills. */
final class ServiceProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final List<String> arguments;
    private final Path log;
    private Process process;

    ServiceProcess(Path directory, String name, String... arguments) {
        this.arguments = List.of(arguments);
        this.log = directory.resolve(name + ".log");
        start();
    }

    /** Starts it, again after it was killed; does not wait. */
    void start() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath,
                "io.refeed.testbed.Main"));
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

    void awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            assertThat(process.isAlive()).as("alive; its log: %s", log()).isTrue();
            assertThat(log()).contains(": ready");
        });
    }

    /** Kill -9, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it as kill without an option does; its exit code. */
    int stop() {
        process.destroy();
        try {
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(log()).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    String log() {
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
