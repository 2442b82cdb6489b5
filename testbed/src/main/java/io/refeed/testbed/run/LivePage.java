package io.refeed.testbed.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.refeed.testbed.result.Html;
import io.refeed.testbed.result.Report;
import io.refeed.testbed.terminal.TextTable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows how the games of a run stand in a browser on this machine, and the report once it is written. Safe for use by
 * several threads.
 */
public final class LivePage implements Progress, AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final byte[] ADDRESS = {127, 0, 0, 1};
    private static final int LONGEST_CELL = 48;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final String title;
    private volatile List<Standing> standings = List.of();
    private volatile String said = "";
    private volatile Path report;

    private LivePage(HttpServer server, String title) {
        this.server = server;
        this.title = title;
    }

    /**
     * Begins to serve the page.
     *
     * @param port where, on the loopback address; 0 for any port
     * @param title what the page is called
     * @throws IOException if it cannot listen there
     */
    public static LivePage open(int port, String title) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(HOST, ADDRESS), port);
        LivePage page = new LivePage(HttpServer.create(address, 0), title);
        page.server.createContext("/", page::answer);
        page.server.start();
        return page;
    }

    /** Where a browser finds it. */
    public String address() {
        return "http://" + HOST + ":" + server.getAddress().getPort() + "/";
    }

    @Override
    public void note(String sentence) {
        said = sentence;
    }

    @Override
    public void games(List<Standing> now) {
        standings = List.copyOf(now);
    }

    /** Tells where the report will be, once it is written. */
    public void report(Path file) {
        report = file;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, page());
                case "/games" -> send(exchange, table());
                case "/report" -> sendReport(exchange);
                default -> exchange.sendResponseHeaders(NOT_FOUND, -1);
            }
        }
    }

    private void sendReport(HttpExchange exchange) throws IOException {
        Path file = report;
        try {
            if (file != null) {
                send(exchange, Files.readString(file));
                return;
            }
        } catch (NoSuchFileException e) {
            // The games are still being played.
        }
        exchange.sendResponseHeaders(NOT_FOUND, -1);
    }

    private static void send(HttpExchange exchange, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The frame, which asks for the table until no one answers any more. */
    private String page() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%1$s - Refeed</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <main>
                <header><h1>%1$s</h1><p id="state">live</p></header>
                <div id="games">%3$s</div>
                <script>
                async function refresh() {
                  try {
                    const answer = await fetch('games');
                    document.getElementById('games').innerHTML = await answer.text();
                    setTimeout(refresh, 500);
                  } catch (gone) {
                    document.getElementById('state').textContent = 'over: nothing comes any more';
                  }
                }
                refresh();
                </script>
                </main>
                </body>
                </html>
                """.formatted(Html.escape(title), Report.style(), table());
    }

    private String table() {
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table>\n<thead>");
        row("th", LiveTable.COLUMNS.stream().map(TextTable.Column::heading).toList(), html);
        html.append("</thead>\n<tbody>\n");
        standings.forEach(standing -> row("td", LiveTable.cells(standing), html));
        html.append("</tbody>\n</table></div>\n<p class=\"note\">")
                .append(Html.escape(said))
                .append("</p>\n");
        Path file = report;
        if (file != null) {
            String where = Html.escape(file.toString());
            html.append("<p class=\"note\">")
                    .append(
                            Files.exists(file)
                                    ? "<a href=\"report\">The report</a>, which stays in " + where
                                    : "The report will be in " + where)
                    .append("</p>\n");
        }
        return html.toString();
    }

    private static void row(String tag, List<String> cells, StringBuilder html) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append('<').append(tag).append('>').append(Html.apart(cell, LONGEST_CELL));
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }
}
