package io.refeed.operations.conform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A program that a person stops and starts when asked to. */
public final class AskedSubject implements Subject {
    private final String subject;
    private final BufferedReader answers;
    private final PrintWriter questions;

    /**
     * @param answers a line says that it is done
     * @param questions where the person reads
     */
    public AskedSubject(String subject, BufferedReader answers, PrintWriter questions) {
        this.subject = subject;
        this.answers = answers;
        this.questions = questions;
    }

    @Override
    public boolean canRestart() {
        return true;
    }

    @Override
    public void kill() {
        ask("kill the " + subject + " now (kill -9), then press Enter");
    }

    @Override
    public void start() {
        // At first it is started whenever the person likes.
    }

    /** Asks for it to be started again. */
    @Override
    public void startAgain() {
        ask("start the " + subject + " again, then press Enter");
    }

    private void ask(String what) {
        questions.println("refeed: " + what);
        questions.flush();
        try {
            answers.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> fault() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
