package io.refeed.bridge;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A player at an HTTP endpoint: each line is a POST, and the answer is the body of its response. The lines of a game go one after
 * the other, each when the one before was answered; so many games at once.
 */
final class HttpPeer implements Peer {
    /** How often a request is tried that the endpoint cannot serve now. */
    static final int TRIES = 3;

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Set<Integer> FORGOTTEN = Set.of(404, 409, 410);
    private static final int TOO_MANY = 429;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECTING).build();
    private final URI url;
    private final int atOnce;
    private final Conversation conversation;
    private final Map<String, Deque<HostLine>> waiting = new HashMap<>();
    private final Deque<String> turns = new ArrayDeque<>();
    private int busy;
    private boolean closed;

    /** @param atOnce how many requests may be on their way at a time */
    HttpPeer(URI url, int atOnce, Conversation conversation) {
        this.url = url;
        this.atOnce = atOnce;
        this.conversation = conversation;
    }

    @Override
    public synchronized void send(HostLine line) {
        Deque<HostLine> lines = waiting.get(line.game());
        if (lines == null) {
            lines = new ArrayDeque<>();
            waiting.put(line.game(), lines);
            turns.add(line.game());
        }
        lines.add(line);
        proceed();
    }

    /** Under the lock. */
    private void proceed() {
        while (!closed && busy < atOnce && !turns.isEmpty()) {
            String game = turns.remove();
            busy++;
            post(waiting.get(game).peek(), 1);
        }
    }

    private synchronized void done(HostLine line) {
        busy--;
        Deque<HostLine> lines = waiting.get(line.game());
        if (closed || lines == null) {
            return;
        }
        lines.remove();
        if (lines.isEmpty()) {
            waiting.remove(line.game());
        } else {
            turns.add(line.game());
        }
        proceed();
    }

    private void post(HostLine line, int attempt) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(line.json()))
                .build();
        client.sendAsync(request, info -> new LimitedBody(ChildPeer.LONGEST_LINE))
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        arrived(line, response, attempt);
                    } else {
                        failed(line, failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                });
    }

    private void failed(HostLine line, Throwable failure) {
        if (failure instanceof LimitedBody.TooLongException) {
            conversation.fault(line.game(), failure.getMessage(), "a response without end");
            done(line);
            return;
        }
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        conversation.broken(url + " cannot be reached: " + why);
    }

    private void arrived(HostLine line, HttpResponse<byte[]> response, int attempt) {
        int status = response.statusCode();
        String came = "HTTP " + status + ", " + PlayerLine.quoted(response.body());
        if (status / 100 == 2) {
            read(line, response);
        } else if (line.game().isEmpty()) {
            conversation.broken("after " + line + " expected " + HostLine.READY + ", came " + came);
        } else if (FORGOTTEN.contains(status)) {
            conversation.broken("the player has forgotten the game " + line.game() + ": " + came);
        } else if ((status == TOO_MANY || status / 100 == 5) && attempt < TRIES) {
            retry(line, attempt);
            return;
        } else {
            conversation.fault(line.game(), attempt + " tries", came);
        }
        done(line);
    }

    private void retry(HostLine line, int attempt) {
        Executor later =
                CompletableFuture.delayedExecutor(FIRST_PAUSE.toMillis() << (attempt - 1), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(() -> post(line, attempt + 1), later);
    }

    private void read(HostLine line, HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8).strip();
        boolean silent = body.isEmpty() || body.equals("{}");
        if (silent && line.asks()) {
            conversation.fault(line.game(), "there is no answer", "HTTP " + response.statusCode() + " without a body");
        } else if (silent && line.game().isEmpty()) {
            conversation.broken("after " + line + " expected " + HostLine.READY + ", came HTTP " + response.statusCode()
                    + " without a body");
        } else if (!silent) {
            conversation.line(response.body());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        turns.clear();
    }
}
