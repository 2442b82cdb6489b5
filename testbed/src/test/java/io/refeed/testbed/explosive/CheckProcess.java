package io.refeed.testbed.explosive;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.RefeedCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command on a file, {@code refeed check}, in a process of its own with 256 MB of heap.
 *
 * @param code its exit code
 * @param cpu the processor time of the thread that ran the command; others may be busy meanwhile
 * @param errors what it printed as errors
 */
record CheckProcess(int code, Duration cpu, String errors) {
    private static final String CPU = "cpu ";

    /** The program of the process. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = RefeedCommand.run(out, err, arguments);
        err.flush();
        System.out.println(CPU + ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        System.exit(code);
    }

    /** Checks a file, and waits until that is done. */
    static CheckProcess of(Path file) {
        return of("check", file);
    }

    /** Does another thing with a file. */
    static CheckProcess of(String subcommand, Path file) {
        try {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            CheckProcess.class.getName(),
                            subcommand,
                            file.toString()))
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            int cpu = printed.lastIndexOf(CPU);
            assertThat(cpu).as("ends with the time it took: %s", printed).isNotNegative();
            long nanos = Long.parseLong(printed.substring(cpu + CPU.length()).strip());
            return new CheckProcess(code, Duration.ofNanos(nanos), printed.substring(0, cpu));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
