package io.refeed.operations.players;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A player over HTTP: answers each number with the one after the greatest that it has heard or said. */
final class Endpoint implements AutoCloseable {
    private static final int NO_CONTENT = 204;
    private static final int GONE = 404;
    private static final int OK = 200;
    private static final int BROKEN = 500;

    /** A game of so many rounds gets an error in round 5; of one more, no content; of two more, an answer that is a number. */
    static final int SPOILT = 500;

    private final Map<String, Long> greatest = new ConcurrentHashMap<>();
    private final Map<String, Long> rounds = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;

    private Endpoint(HttpServer server) {
        this.server = server;
    }

    /** Listens on a port, a free one if that is 0. */
    static Endpoint open(int port) throws IOException {
        Endpoint endpoint =
                new Endpoint(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        endpoint.server.setExecutor(endpoint.threads);
        endpoint.server.createContext("/play", endpoint::handle);
        endpoint.server.start();
        return endpoint;
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/play");
    }

    /** How many words it was asked about. */
    int asked() {
        return asked.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, Object> said = Trees.object(exchange.getRequestBody().readAllBytes());
        String game = (String) said.get("game");
        switch ((String) said.get("type")) {
            case "hello" -> reply(exchange, OK, "{\"type\":\"ready\",\"protocol\":1}");
            case "game" -> {
                greatest.put(game, 0L);
                rounds.put(game, (Long) said.get("rounds"));
                reply(exchange, NO_CONTENT, "");
            }
            case "word" -> word(exchange, game, said);
            default -> reply(exchange, NO_CONTENT, "");
        }
    }

    private void word(HttpExchange exchange, String game, Map<String, Object> said) throws IOException {
        if (!greatest.containsKey(game)) {
            reply(exchange, GONE, "I know no game " + game);
            return;
        }
        Long round = (Long) said.get("round");
        greatest.merge(game, Long.parseLong((String) said.get("word")), Math::max);
        if (said.containsKey("known")) {
            greatest.merge(game, Long.parseLong((String) said.get("known")), Math::max);
            reply(exchange, NO_CONTENT, "");
            return;
        }
        asked.incrementAndGet();
        long answer = greatest.merge(game, 1L, Long::sum);
        String body = "{\"game\":\"" + game + "\",\"round\":" + round + ",\"word\":\"" + answer + "\"}";
        long mood = round == 5 ? rounds.get(game) : 0;
        if (mood == SPOILT) {
            reply(exchange, BROKEN, "out of order");
        } else if (mood == SPOILT + 1) {
            reply(exchange, NO_CONTENT, "");
        } else if (mood == SPOILT + 2) {
            reply(exchange, OK, body.replaceAll("\"([0-9]+)\"}$", "$1}"));
        } else {
            reply(exchange, OK, body);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
