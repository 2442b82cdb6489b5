package io.refeed.game;

/** Thrown by a generator or an adversary that would have to look further than a game allows; the game ends unfinished. */
public final class BudgetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what ran out, one clause */
    public BudgetException(String message) {
        super(message);
    }

    /** @param cause what was thrown, where that is why it cannot go on */
    BudgetException(String message, Throwable cause) {
        super(message, cause);
    }
}
