package io.refeed.operations.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The program on the other side of the bridge that is measured: answers each number of a game of the natural numbers with an even
 * one beyond all that it has said. It does as little as a program can, so that what is measured is the way.
 */
public final class BridgeChild {
    private static final String ROUND = ",\"round\":";

    private BridgeChild() {}

    /** How it is started: another Java machine on the class path of this one. */
    static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                BridgeChild.class.getName());
    }

    /** Reads lines until there are no more. */
    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("{\"type\":\"hello\"")) {
                out.write("{\"type\":\"ready\",\"protocol\":1}\n");
            } else if (line.startsWith("{\"type\":\"word\"") && !line.contains("\"known\":")) {
                int game = line.indexOf("\"game\":");
                int round = line.indexOf(ROUND) + ROUND.length();
                int end = line.indexOf(',', round);
                long number = Long.parseLong(line.substring(round, end));
                out.write("{" + line.substring(game, end) + ",\"word\":\"" + 2 * number + "\"}\n");
            }
            if (!in.ready()) {
                out.flush();
            }
        }
    }
}
