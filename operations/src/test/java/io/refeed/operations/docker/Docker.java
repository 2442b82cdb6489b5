package io.refeed.operations.docker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether this machine has a Docker that answers. */
final class Docker {

    private static final long ANSWER_SECONDS = 60;

    private Docker() {}

    /** Why there is no Docker here, in a few words; empty if it answers. */
    static Optional<String> missing() {
        return missing(List.of("docker", "version", "--format", "{{.Server.Version}}"));
    }

    static Optional<String> missing(List<String> question) {
        try {
            Process process =
                    new ProcessBuilder(question).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of(question.get(0) + " did not answer within " + ANSWER_SECONDS + " s");
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? Optional.empty() : Optional.of(lastLine(said));
        } catch (IOException noCommand) {
            return Optional.of(noCommand.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted while asking " + question.get(0));
        }
    }

    private static String lastLine(String said) {
        return said.substring(said.lastIndexOf('\n') + 1);
    }
}
