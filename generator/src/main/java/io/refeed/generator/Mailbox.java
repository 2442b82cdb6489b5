package io.refeed.generator;

import io.refeed.protocol.message.Output;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/** What was answered on other threads, until the host's own thread looks. Safe for use by several threads. */
final class Mailbox {
    private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
    private final AtomicReference<String> loss = new AtomicReference<>();
    private final Runnable wake;

    /** @param wake has the host's thread look soon */
    Mailbox(Runnable wake) {
        this.wake = wake;
    }

    /** Takes an answer. */
    void post(Session from, Output output) {
        letters.add(new Letter(from, output));
        wake.run();
    }

    /** Takes note that a player has forgotten his games. */
    void lose(String reason) {
        loss.compareAndSet(null, reason);
        wake.run();
    }

    /** Hands out what has come, in the order in which it came. */
    void empty(BiConsumer<Session, Output> reader) {
        for (Letter letter = letters.poll(); letter != null; letter = letters.poll()) {
            reader.accept(letter.from(), letter.output());
        }
    }

    /** Why a player has forgotten his games, null if none has; asked for once. */
    String loss() {
        return loss.get() == null ? null : loss.getAndSet(null);
    }

    private record Letter(Session from, Output output) {}
}
