package io.refeed.bridge;

/** Says why a player cannot be reached, or is none. One clause, made to be shown. */
public final class BridgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong */
    public BridgeException(String message) {
        super(message);
    }
}
