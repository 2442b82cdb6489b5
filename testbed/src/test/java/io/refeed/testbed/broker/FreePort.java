package io.refeed.testbed.broker;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port for a broker that goes away and comes back. It is none of those that a system gives to whoever asks for any: while the
 * broker is away, someone else would be given its port.
 */
public final class FreePort {
    private static final int LEAST = 20_000;
    private static final int COUNT = 10_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private FreePort() {}

    /** One where no one listens now, and that this program has not been given before. */
    public static int pick() {
        for (int i = 0; i < COUNT; i++) {
            try (ServerSocket socket = new ServerSocket(LEAST + NEXT.getAndIncrement() % COUNT)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Someone listens there.
            }
        }
        throw new IllegalStateException("no port from " + LEAST + " on is free");
    }
}
