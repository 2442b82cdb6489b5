package io.refeed.protocol;

/** Says which topics are not as they must be, what was found and expected, and how to fix it. */
public final class TopicsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, for the person who runs the command */
    public TopicsException(String message) {
        super(message);
    }

    /** The same with the cause. */
    public TopicsException(String message, Throwable cause) {
        super(message, cause);
    }
}
