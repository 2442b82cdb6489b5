package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A command in a process of its own: with signals, exit codes and a standard output that may be anything. */
public final class RefeedProcess implements AutoCloseable {
    private static final String HEAP = "256m";

    private final Process process;
    private final Path errors;

    private RefeedProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts a command; does not wait.
     *
     * @param directory where the process has its temporary files
     * @param output where its standard output goes
     */
    public static RefeedProcess start(Path directory, Path output, Object... arguments) throws IOException {
        return start(directory, output, List.of(), HEAP, arguments);
    }

    /** The same in another heap than other tests give it: {@code 64m}; what it prints is dropped. */
    public static RefeedProcess inHeap(String heap, Path directory, Object... arguments) throws IOException {
        return start(directory, Path.of("/dev/null"), List.of(), heap, arguments);
    }

    /** The same with what the shell says before it, {@code ulimit}. */
    public static RefeedProcess limited(Path directory, String limit, Object... arguments) throws IOException {
        return start(
                directory, Path.of("/dev/null"), List.of("sh", "-c", limit + "; exec \"$@\"", "sh"), HEAP, arguments);
    }

    private static RefeedProcess start(
            Path directory, Path output, List<String> before, String heap, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        // Who starts tests in the background may have SIGINT ignored, and children inherit that.
        command.addAll(List.of("env", "--default-signal=INT"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.refeed.testbed.Main"));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Path errors = Files.createTempFile("refeed-test", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        return new RefeedProcess(process, errors);
    }

    /** Waits until something is so, as long as the process lives. */
    public void await(Callable<Boolean> condition) {
        Waiting.await()
                .pollInterval(Duration.ofMillis(20))
                .failFast(() ->
                        assertThat(process.isAlive()).as("alive: %s", errors()).isTrue())
                .until(condition);
    }

    /** Sends it a signal: {@code TERM}. */
    public void signal(String name) throws IOException, InterruptedException {
        Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(sent.waitFor()).as("kill -%s", name).isZero();
    }

    /** Waits until it is gone; its exit code. */
    public int code() throws InterruptedException {
        assertThat(process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("gone: %s", process)
                .isTrue();
        return process.exitValue();
    }

    /** Whether it runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** What it has written to standard error. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        errors.toFile().deleteOnExit();
    }
}
