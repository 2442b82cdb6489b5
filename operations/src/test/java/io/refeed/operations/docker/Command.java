package io.refeed.operations.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the machine, in the top directory of the repository. */
final class Command {
    private static final long PATIENCE_MINUTES = 12;

    private final List<String> words;
    private final Process process;
    private final Path output;

    private Command(List<String> words, Process process, Path output) {
        this.words = words;
        this.process = process;
        this.output = output;
    }

    static Command start(Map<String, String> environment, List<String> words) {
        try {
            Path output = Files.createTempFile("refeed-command", ".log");
            output.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(Path.of("..").toAbsolutePath().normalize().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new Command(words, process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end; the exit code. */
    int code() {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(words + " took too long:\n" + output());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        return process.exitValue();
    }

    /** What it has written, once it has ended well. */
    String ok() {
        if (code() != 0) {
            throw new AssertionError(words + " ended with " + code() + ":\n" + output());
        }
        return output();
    }

    /** What it has written so far. */
    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
