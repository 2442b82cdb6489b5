package io.refeed.language;

/**
 * Says that a language, although exactly defined, would take too much memory to be written down: its period has too many
 * members, or does not fit a number.
 */
public final class LanguageTooLargeException extends ArithmeticException {
    private static final long serialVersionUID = 1L;

    /** @param message says what is too large, one clause */
    public LanguageTooLargeException(String message) {
        super(message);
    }
}
