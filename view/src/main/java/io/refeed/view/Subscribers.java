package io.refeed.view;

import io.javalin.http.sse.SseClient;
import io.refeed.protocol.json.Trees;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * The pages that are told of changes, a thread each, so that a slow one keeps no other waiting. Safe for use by several threads.
 */
final class Subscribers implements AutoCloseable {
    /** A browser opens one for the board and one for each game that it shows. */
    static final int MOST = 100;

    /** A sign of life for proxies and for pages that wonder. */
    private static final long HEARTBEAT_NANOS = 10_000_000_000L;

    private static final long PATIENCE_NANOS = 2_000_000_000L;

    /** Which process numbers the versions: of another one they mean nothing. */
    private final String epoch = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private final AtomicInteger pages = new AtomicInteger();
    private volatile boolean closed;

    /** What a page is to be told next. */
    record Message(long version, String json) {}

    /** Whether there is room for another. */
    boolean full() {
        return pages.get() >= MOST;
    }

    /**
     * Tells a page what there is, and then whatever is new, ten times a second at most.
     *
     * @param event what its events are called
     * @param after the message that follows a version, null if there is none now, as is one that leads nowhere; an {@link IllegalStateException} ends it all with
     *     its message as an event {@code fault}
     */
    void serve(SseClient client, String event, LongFunction<Message> after) {
        client.keepAlive();
        pages.incrementAndGet();
        Thread teller = new Thread(
                () -> {
                    try {
                        tell(client, event, after);
                        finish(client);
                    } finally {
                        pages.decrementAndGet();
                    }
                },
                "page-events");
        teller.setDaemon(true);
        teller.start();
    }

    private void tell(SseClient client, String event, LongFunction<Message> after) {
        long version = version(client.ctx().header("Last-Event-ID"));
        boolean first = true;
        long told = System.nanoTime();
        while (!closed && !client.terminated()) {
            try {
                Message next = after.apply(version);
                if (next != null && (first || next.version() != version)) {
                    first = false;
                    client.sendEvent(event, next.json(), epoch + "-" + next.version());
                    version = next.version();
                    told = System.nanoTime();
                } else if (System.nanoTime() - told > HEARTBEAT_NANOS) {
                    client.sendEvent("beat", "{}");
                    told = System.nanoTime();
                }
            } catch (IllegalStateException e) {
                client.sendEvent("fault", Trees.write(e.getMessage()));
                return;
            }
            LockSupport.parkNanos(Frames.BEAT_NANOS);
        }
    }

    /** Ends a connection. One that is gone, or goes with the server, is no more to be answered: Javalin would try for ever. */
    private void finish(SseClient client) {
        if (!closed && !client.terminated()) {
            client.close();
        }
    }

    private long version(String id) {
        if (id == null || !id.startsWith(epoch + "-")) {
            return 0;
        }
        try {
            return Long.parseLong(id.substring(epoch.length() + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Tells no one any more, and waits until no one is being told: then the server may end. */
    @Override
    public void close() {
        closed = true;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (pages.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Frames.BEAT_NANOS / 10);
        }
    }
}
