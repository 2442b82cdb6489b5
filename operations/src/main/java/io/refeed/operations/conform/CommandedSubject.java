package io.refeed.operations.conform;

import io.refeed.operations.process.ChildProcess;
import java.util.Optional;

/** A program that is started here, by its command. */
public final class CommandedSubject implements Subject {
    private final ChildProcess process;
    private boolean started;

    /** @param process what has not been started yet */
    public CommandedSubject(ChildProcess process) {
        this.process = process;
    }

    @Override
    public boolean canRestart() {
        return true;
    }

    @Override
    public void kill() throws InterruptedException {
        process.kill();
        started = false;
    }

    @Override
    public void start() {
        if (!started || !process.isAlive()) {
            process.start();
            started = true;
        }
    }

    @Override
    public Optional<String> fault() {
        return !started || process.isAlive() ? Optional.empty() : Optional.of(process.end());
    }

    @Override
    public void close() {
        process.close();
    }
}
