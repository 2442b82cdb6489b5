package io.refeed.operations.players;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Players in processes of their own, each with a log; closing kills them. */
public final class PlayerProcesses implements AutoCloseable {
    private final Path directory;
    private final List<Process> started = new ArrayList<>();

    /** @param directory where the logs lie */
    public PlayerProcesses(Path directory) {
        this.directory = directory;
    }

    /** Starts one; does not wait. */
    public Process start(String log, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
        started.add(process);
        return process;
    }

    /** What one has printed by now. */
    public String log(String log) throws IOException {
        return Files.readString(directory.resolve(log));
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }
}
