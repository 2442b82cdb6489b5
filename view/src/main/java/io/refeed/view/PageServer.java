package io.refeed.view;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The live page: serves what a browser needs to see all games of a broker, and each round of the ones that it shows. It only reads.
 * It tells everything, the targets and the adversaries, too: it is the operator's view, not a player's.
 *
 * <p>Safe for use by several threads.
 */
public final class PageServer implements AutoCloseable {
    /** Where it listens unless told otherwise: at this machine alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|\\[[0-9a-fA-F:.]+\\]");

    private static final List<String> FILES = List.of(
            "index.html",
            "page.css",
            "uPlot.min.css",
            "uPlot.iife.min.js",
            "theme.js",
            "page.js",
            "dom.js",
            "game.js",
            "overview.js",
            "store.js",
            "tape.js",
            "words.js");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    /** How many rounds a page is sent at once. */
    private static final int ROUNDS = 2_000;

    private final String host;
    private final GameBoard board = new GameBoard();
    private final Frames frames = new Frames(board);
    private final Subscribers subscribers = new Subscribers();
    private final BoardReader reader;
    private final Tapes tapes;
    private final Javalin server;

    private PageServer(Connection connection, String host) {
        this.host = host;
        this.reader = new BoardReader(connection, board);
        this.tapes = new Tapes(connection, Catalog.load());
        this.server = Javalin.create(this::configure);
    }

    /**
     * Serves the page from now on; waits neither for a broker nor for topics.
     *
     * @param connection how to reach the topics; its login must be allowed to read them
     * @param host the address to listen at
     * @param port the port, 0 for any that is free
     * @throws PageException if it cannot listen there
     */
    public static PageServer start(Connection connection, String host, int port) {
        PageServer page = new PageServer(connection, host);
        try {
            page.server.start(host, port);
        } catch (RuntimeException e) {
            throw new PageException("the page cannot listen at " + host + ":" + port + ": " + cause(e), e);
        }
        Thread thread = new Thread(page.reader, "page-board");
        thread.setDaemon(true);
        thread.start();
        return page;
    }

    private static String cause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://" + (host.equals(LOOPBACK) || host.equals("0.0.0.0") ? "localhost" : host) + ":" + server.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.routes.before(this::check);
        config.routes.get("/", context -> file(context, "index.html"));
        for (String name : FILES) {
            config.routes.get("/" + name, context -> file(context, name));
        }
        config.routes.sse("/events", this::board);
        config.routes.sse("/events/game", this::tape);
        config.routes.get("/rounds", this::rounds);
        config.routes.get("/health", context -> context.result("alive\n"));
        config.routes.get(
                "/ready", context -> context.status(reader.caughtUp() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                        .result(reader.caughtUp() ? "ready\n" : "the topics have not been read yet\n"));
    }

    /**
     * A page of somewhere else that has this machine under a name of its own gets nothing: names may come to mean another address
     * from one moment to the next, addresses may not.
     */
    private void check(Context context) {
        HEADERS.forEach(context::header);
        String asked = context.host();
        String name = asked == null ? "" : asked.replaceFirst(":[0-9]+$", "");
        if (!ADDRESS.matcher(name).matches() && !name.equals("localhost") && !name.equals(host)) {
            context.status(HttpStatus.FORBIDDEN)
                    .result("this page is called by an address, or by the name that --page-host gives it\n");
            context.skipRemainingHandlers();
        }
    }

    private static void file(Context context, String name) {
        try (InputStream in = PageServer.class.getResourceAsStream("page/" + name)) {
            context.contentType(ContentType.contentTypeByExtension(name.substring(name.lastIndexOf('.') + 1)))
                    .result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void board(SseClient client) {
        if (refused(client)) {
            return;
        }
        subscribers.serve(client, "board", version -> {
            Frames.Frame frame = frames.after(version, System.nanoTime());
            return frame == null ? null : new Subscribers.Message(frame.version(), frame.json());
        });
    }

    private void tape(SseClient client) {
        String game = client.ctx().queryParam("game");
        if (refused(client)) {
            return;
        }
        subscribers.serve(client, "tape", version -> {
            FollowedTape tape = followed(game);
            if (tape == null) {
                return null;
            }
            Tape.Changes changes = tape.tape().changes(version, ROUNDS);
            return new Subscribers.Message(changes.version(), Trees.write(changes.tree()));
        });
    }

    private boolean refused(SseClient client) {
        if (subscribers.full()) {
            client.sendEvent("fault", "\"too many pages are open\"");
            client.close();
            return true;
        }
        return false;
    }

    /** Null as long as the game has not been announced. */
    private FollowedTape followed(String game) {
        GameBoard.Described described =
                board.described(game == null ? "" : game).orElse(null);
        if (described == null) {
            if (reader.caughtUp()) {
                throw new IllegalStateException("there is no game of this name on the broker");
            }
            return null;
        }
        FollowedTape tape;
        try {
            tape = tapes.of(game, described, System.nanoTime());
        } catch (RuntimeException e) {
            throw new IllegalStateException("this game cannot be shown: " + e.getMessage(), e);
        }
        if (tape == null) {
            throw new IllegalStateException(
                    Tapes.MOST + " games are looked at already; close a page of another game, and load this one again");
        }
        if (tape.fault() != null) {
            throw new IllegalStateException(tape.fault());
        }
        return tape;
    }

    private void rounds(Context context) {
        int from = context.queryParamAsClass("from", Integer.class).getOrDefault(1);
        List<Object> rounds;
        try {
            FollowedTape tape = followed(context.queryParam("game"));
            rounds = tape == null ? List.of() : tape.tape().from(from, ROUNDS);
        } catch (IllegalStateException e) {
            context.status(HttpStatus.NOT_FOUND).result(e.getMessage() + "\n");
            return;
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("rounds", rounds);
        context.contentType(ContentType.APPLICATION_JSON).result(Trees.write(told));
    }

    @Override
    public void close() {
        subscribers.close();
        reader.close();
        tapes.close();
        server.stop();
    }
}
