package io.refeed.operations.clean;

/** Says in one sentence why a broker cannot be cleaned. */
public final class CleaningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence, for the person who runs the command */
    public CleaningException(String message) {
        super(message);
    }

    /** @param message one sentence, for the person who runs the command */
    public CleaningException(String message, Throwable cause) {
        super(message, cause);
    }
}
