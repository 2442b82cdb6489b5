package io.refeed.testbed.run;

/** Says why a run cannot go on: no one answers, or the auditor and the log say different things. One sentence. */
public final class RunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole sentence */
    public RunException(String message) {
        super(message);
    }
}
