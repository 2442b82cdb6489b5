package io.refeed.testbed.broker;

import java.net.BindException;

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

    static String describe(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "the embedded broker did not start: "
                + (root.getMessage() == null ? root.toString() : root.getMessage());
    }
}
