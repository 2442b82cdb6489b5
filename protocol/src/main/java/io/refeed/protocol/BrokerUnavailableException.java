package io.refeed.protocol;

/** Says in one sentence why the broker cannot be used. */
public final class BrokerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence, for the person who runs the command
     * @param cause what happened
     */
    public BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
