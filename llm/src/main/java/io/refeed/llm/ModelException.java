package io.refeed.llm;

/** A model did not answer. One clause, made to be shown. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    /** @param passing whether it may answer if it is asked once more */
    ModelException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    boolean passing() {
        return passing;
    }
}
