package io.refeed.view;

/** The page cannot be served; the message says why, in one sentence. */
public final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageException(String message, Throwable cause) {
        super(message, cause);
    }
}
