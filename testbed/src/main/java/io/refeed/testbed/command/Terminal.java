package io.refeed.testbed.command;

import java.io.IOException;
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

    /** Whether standard output is a terminal, of whatever kind. */
    static boolean isOutput() {
        return isTerminal(1);
    }

    /** Whether standard error is a terminal, of whatever kind. */
    static boolean isError() {
        return isTerminal(2);
    }

    private static boolean drawable(int descriptor) {
        String kind = System.getenv("TERM");
        return kind != null && !kind.equals("dumb") && System.getenv("NO_COLOR") == null && isTerminal(descriptor);
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
