package io.refeed.bridge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A player who is a child process of this program: lines go to its standard input, and come from its standard output. */
final class ChildPeer implements Peer {
    /** Bytes of a line; what goes to the broker must be shorter than a record may be. */
    static final int LONGEST_LINE = 1 << 19;

    private static final int LONGEST_LOG_LINE = 1 << 12;
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final byte[] LAST = {};

    private final Process process;
    private final Conversation conversation;
    private final Consumer<String> log;
    private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private final Thread errors = new Thread(this::readErrors, "refeed-bridge-errors");
    private volatile boolean closed;

    private ChildPeer(Process process, Conversation conversation, Consumer<String> log) {
        this.process = process;
        this.conversation = conversation;
        this.log = log;
    }

    /**
     * Starts a child.
     *
     * @param log takes the lines of its standard error
     * @throws BridgeException if there is no such program
     */
    static Peer start(List<String> command, Conversation conversation, Consumer<String> log) {
        ChildPeer peer;
        try {
            peer = new ChildPeer(new ProcessBuilder(command).start(), conversation, log);
        } catch (IOException e) {
            throw new BridgeException("cannot start the player: " + e.getMessage());
        }
        start(peer.errors);
        start(new Thread(peer::write, "refeed-bridge-input"));
        start(new Thread(peer::read, "refeed-bridge-output"));
        return peer;
    }

    private static void start(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void send(HostLine line) {
        waiting.add(line.json());
    }

    private void write() {
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), 1 << 16)) {
            for (byte[] line = waiting.take(); line.length > 0; line = next(out)) {
                out.write(line);
                out.write('\n');
            }
        } catch (IOException e) {
            // It reads no more; what became of it, its standard output tells.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] next(OutputStream out) throws IOException, InterruptedException {
        byte[] next = waiting.poll();
        if (next == null) {
            out.flush();
            next = waiting.take();
        }
        return next;
    }

    private void read() {
        try (InputStream in = process.getInputStream()) {
            LineReader lines = new LineReader(in, LONGEST_LINE);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (lines.cut()) {
                    conversation.line(line, "the line is longer than " + LONGEST_LINE + " bytes");
                } else {
                    conversation.line(line);
                }
            }
        } catch (IOException e) {
            // As at its end.
        }
        conversation.broken(farewell());
    }

    private String farewell() {
        try {
            boolean ended = process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            // Its last words say why, and come first; what it has started may keep its standard error open.
            errors.join(GRACE.toMillis());
            return ended
                    ? "the player ended (exit code " + process.exitValue() + ")"
                    : "the player closed its standard output";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the player was given up";
        }
    }

    private void readErrors() {
        try (InputStream in = process.getErrorStream()) {
            LineReader lines = new LineReader(in, LONGEST_LOG_LINE);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                log.accept(new String(line, StandardCharsets.UTF_8) + (lines.cut() ? "..." : ""));
            }
        } catch (IOException e) {
            // As at its end.
        }
    }

    /** Lets it end by itself, which it should when its input ends; else makes it, with all that it has started. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        waiting.add(LAST);
        List<ProcessHandle> all = process.descendants().toList();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroy();
                all.forEach(ProcessHandle::destroy);
                process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
