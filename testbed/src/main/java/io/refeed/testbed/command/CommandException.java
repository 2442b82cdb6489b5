package io.refeed.testbed.command;

/** Says why a command cannot do what it was asked. One sentence, made to be shown; the exit code is 2. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole sentence */
    public CommandException(String message) {
        super(message);
    }

    /** @param message the whole sentence */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
