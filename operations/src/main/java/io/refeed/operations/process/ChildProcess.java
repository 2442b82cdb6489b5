package io.refeed.operations.process;

import io.refeed.testbed.run.RunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A command in a process of its own, with a log of its own. Not safe for use by several threads. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration READY = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final long STOP_SECONDS = 20;

    private final String name;
    private final String sign;
    private final Path log;
    private final List<String> command;
    private Process process;

    /**
     * @param directory where its log and its temporary files lie
     * @param sign what it prints once it serves
     */
    ChildProcess(String name, Path directory, String sign, String... arguments) {
        this.name = name;
        this.sign = sign;
        this.log = directory.resolve(name + ".log");
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                "io.refeed.testbed.Main"));
        command.addAll(List.of(arguments));
    }

    /**
     * Any command, of which it is not known what it prints once it serves.
     *
     * @param log where what it prints goes; emptied at each start
     */
    public ChildProcess(String name, Path log, List<String> command) {
        this.name = name;
        this.sign = "";
        this.log = log;
        this.command = List.copyOf(command);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Starts it, again after it was killed; does not wait. */
    public void start() {
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

    /**
     * Waits until it serves.
     *
     * @throws RunException if it died, or does not in time
     */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY.toNanos();
        while (!serves()) {
            checkAlive();
            if (System.nanoTime() > deadline) {
                throw new RunException(
                        "the " + name + " is not ready after " + READY.toSeconds() + " s: " + lastLine());
            }
            LockSupport.parkNanos(POLL.toNanos());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** Whether it has said that it serves. */
    public boolean serves() {
        return log().contains(sign);
    }

    /**
     * Looks whether it lives.
     *
     * @throws RunException if it died by itself, with the last line of its log
     */
    public void checkAlive() {
        if (!isAlive()) {
            throw new RunException("the " + name + " died: " + lastLine());
        }
    }

    /** Whether it was started and has not ended. */
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** How it ended, in a clause, with the last line of its log. */
    public String end() {
        String last = lastLine();
        return "the " + name + " ended with code " + process.exitValue()
                + (last.isEmpty() ? ", and said nothing" : "; the last that it said: " + last);
    }

    /** Kills it as the kernel kills, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The number that the system knows it by. */
    public long pid() {
        return process.pid();
    }

    /** What it has written. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processor time that it has used since it was started. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String lastLine() {
        return log().lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }

    /** Lets it end by itself; one that takes too long is killed. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
