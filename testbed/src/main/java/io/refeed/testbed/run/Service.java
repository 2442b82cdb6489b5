package io.refeed.testbed.run;

import java.util.function.BooleanSupplier;

/**
 * One of the four services, ready to be started.
 *
 * @param name what it is called: {@code replayer}
 * @param body runs it until it is closed
 * @param ready whether it has read what it needs and serves
 * @param stop stops it; for any thread
 */
public record Service(String name, Runnable body, BooleanSupplier ready, Runnable stop) {}
