package io.refeed.testbed.experiment;

/** Says what is wrong with an experiment file: file, line, path, what was expected. One sentence, made to be shown. */
public final class ExperimentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole sentence */
    public ExperimentException(String message) {
        super(message);
    }
}
