package io.refeed.testbed.broker;

import java.net.BindException;
import java.nio.file.Path;

/** Why a broker did not start, in words for people. */
final class Causes {
    private Causes() {}

    static boolean isPortTaken(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException
                    || String.valueOf(cause.getMessage()).contains("failed to bind")) {
                return true;
            }
        }
        return false;
    }

    static String describe(Throwable fault, Path data) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Failed to acquire lock")) {
                return "the data directory " + data + " is in use by another broker";
            }
        }
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "the embedded broker did not start: "
                + (root.getMessage() == null ? root.toString() : root.getMessage());
    }
}
