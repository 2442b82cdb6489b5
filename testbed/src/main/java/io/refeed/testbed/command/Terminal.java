package io.refeed.testbed.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the program is connected to. */
final class Terminal {
    private Terminal() {}

    /** Whether standard output is a terminal that can be drawn on. */
    static boolean standardOutput() {
        return drawable(1);
    }

    /** Whether standard error is a terminal that can be drawn on. */
    static boolean standardError() {
        return drawable(2);
    }

    private static boolean drawable(int descriptor) {
        String kind = System.getenv("TERM");
        if (kind == null || kind.equals("dumb") || System.getenv("NO_COLOR") != null) {
            return false;
        }
        try {
            String device = Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (java.io.IOException | RuntimeException e) {
            // No /proc: a console means that at least standard input and output are a terminal.
            return System.console() != null && !Files.exists(Path.of("/proc/self/fd"));
        }
    }
}
