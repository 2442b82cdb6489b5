package io.refeed.testbed.command;

import java.io.PrintWriter;

/** Says on a terminal what is being done as long as there is nothing else to see; to files and pipes it says nothing. */
final class Steps {
    private final PrintWriter err;
    private final boolean shown;

    /** @param err standard error */
    Steps(PrintWriter err) {
        this(err, Terminal.isError());
    }

    Steps(PrintWriter err, boolean terminal) {
        this.err = err;
        this.shown = terminal;
    }

    /**
     * Something begins that takes a while.
     *
     * @param what what it is, as in "starting a broker"
     */
    void begin(String what) {
        if (shown) {
            err.println(what + " ...");
            err.flush();
        }
    }
}
