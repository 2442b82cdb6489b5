package io.refeed.protocol.service;

/**
 * A service of the testbed. {@link #run} may be called once and returns after {@link #close} only; the other methods are for
 * any thread.
 */
public interface Service extends Runnable, AutoCloseable {
    /** What it does, for logs and the names of threads: {@code replayer}. */
    String role();

    /** Whether it has read what it needs and serves. */
    boolean ready();

    @Override
    void close();
}
