package io.refeed.operations.conform;

import java.util.Optional;

/** The program that is tried, as far as it can be laid hands on. */
public interface Subject extends AutoCloseable {
    /** A program that someone else starts, and that no one here can stop. */
    Subject OUT_OF_REACH = new Subject() {
        @Override
        public boolean canRestart() {
            return false;
        }

        @Override
        public void kill() {
            throw new IllegalStateException("it is out of reach");
        }

        @Override
        public void start() {}

        @Override
        public Optional<String> fault() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    /** Whether it can be killed and started again. */
    boolean canRestart();

    /** Kills it, without any chance to close what it has open; returns when it is gone. */
    void kill() throws InterruptedException;

    /** Starts it, unless it runs. */
    void start() throws InterruptedException;

    /** Starts it again after it was killed. */
    default void startAgain() throws InterruptedException {
        start();
    }

    /** Why it is gone although no one killed it, in a clause; empty if it is not. */
    Optional<String> fault();

    @Override
    void close();
}
