package io.refeed.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An endpoint for chats that behaves as it is told, once for each request; when nothing is left it answers well. */
final class ModelStub implements AutoCloseable {
    private static final int OK = 200;
    private static final long FOR_EVER = 0;

    /** How to behave. */
    @FunctionalInterface
    interface Behaviour {
        void reply(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final Deque<Behaviour> behaviours = new ArrayDeque<>();
    private final List<Map<String, Object>> requests = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    ModelStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    synchronized ModelStub then(Behaviour behaviour) {
        behaviours.add(behaviour);
        return this;
    }

    List<Map<String, Object>> requests() {
        return requests;
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(Trees.object(exchange.getRequestBody().readAllBytes()));
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Behaviour next;
        synchronized (this) {
            next = behaviours.isEmpty() ? says("fine") : behaviours.remove();
        }
        try {
            next.reply(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    /** A good answer of ten tokens to a prompt of a hundred. */
    static Behaviour says(String text) {
        return replies(
                OK,
                "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"stub\",\"choices\":[{\"index\":0,"
                        + "\"message\":{\"role\":\"assistant\",\"content\":" + Trees.write(text)
                        + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":10,\"total_tokens\":110}}");
    }

    static Behaviour replies(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Promises more than it sends. */
    static Behaviour cutOff() {
        return exchange -> {
            exchange.sendResponseHeaders(OK, 1000);
            exchange.getResponseBody().write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Never answers. */
    static Behaviour silent() {
        return exchange -> Thread.currentThread().join(FOR_EVER);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
