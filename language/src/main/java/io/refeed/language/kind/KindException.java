package io.refeed.language.kind;

/** Says that what a jar registers is not what it should be: in a whole sentence, with the name of the class. */
public final class KindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and where */
    public KindException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong, and where
     * @param cause how it came out
     */
    public KindException(String message, Throwable cause) {
        super(message, cause);
    }
}
