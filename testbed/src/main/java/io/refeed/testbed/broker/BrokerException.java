package io.refeed.testbed.broker;

/** Says in one sentence why the embedded broker cannot run. */
public final class BrokerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence, for the person who runs the command */
    public BrokerException(String message) {
        super(message);
    }

    /** The same with the cause. */
    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
