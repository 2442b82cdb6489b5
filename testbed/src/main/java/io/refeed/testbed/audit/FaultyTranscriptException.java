package io.refeed.testbed.audit;

/** Says why a file cannot be read as a transcript: file, line, what was expected. One sentence, made to be shown. */
public final class FaultyTranscriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message the whole sentence */
    public FaultyTranscriptException(String message) {
        super(message);
    }
}
