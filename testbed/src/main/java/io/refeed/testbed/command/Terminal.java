package io.refeed.testbed.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the program is connected to. */
final class Terminal {
    private static final int USUAL_LINES = 24;

    private Terminal() {}

    /** Whether standard output is a terminal that can be drawn on. */
    static boolean standardOutput() {
        return drawable(1);
    }

    /**
     * Whether standard error is a terminal that can be drawn on. Where standard output is a pipe, what reads it may write to
     * that terminal, too, and be drawn over.
     */
    static boolean standardError() {
        return drawable(2) && isTerminal(1);
    }

    /** Whether standard output is a terminal, of whatever kind. */
    static boolean isOutput() {
        return isTerminal(1);
    }

    /** Whether standard error is a terminal, of whatever kind. */
    static boolean isError() {
        return isTerminal(2);
    }

    /** How many lines the terminal has: {@code LINES}, else what {@code stty} says; the usual 24 if neither knows. */
    static int lines() {
        String lines = System.getenv("LINES");
        if (lines != null && lines.matches("[1-9][0-9]{0,5}")) {
            return Integer.parseInt(lines);
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader reader = stty.inputReader(StandardCharsets.US_ASCII)) {
                String size = reader.readLine();
                return size != null && size.matches("[1-9][0-9]{0,5} .*")
                        ? Integer.parseInt(size.substring(0, size.indexOf(' ')))
                        : USUAL_LINES;
            }
        } catch (IOException e) {
            // No terminal, or no stty: what is not drawn again needs no height.
            return USUAL_LINES;
        }
    }

    private static boolean drawable(int descriptor) {
        return mayDraw(System.getenv("TERM"), System.getenv("NO_COLOR")) && isTerminal(descriptor);
    }

    /** Whether escape sequences are understood, and wanted: {@code NO_COLOR} forbids them unless it is empty. */
    static boolean mayDraw(String kind, String noColor) {
        return kind != null && !kind.equals("dumb") && (noColor == null || noColor.isEmpty());
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String device = Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            // A pipe has no path, and where there is no /proc no one can tell; lines are right in both cases.
            return false;
        }
    }
}
