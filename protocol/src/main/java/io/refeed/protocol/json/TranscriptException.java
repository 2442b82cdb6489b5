package io.refeed.protocol.json;

/** Says where a transcript is not one, and what was expected there. */
public final class TranscriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file
     * @param line the line, 0 for the whole file
     * @param problem what is wrong, one clause
     */
    public TranscriptException(String file, int line, String problem) {
        super(file + (line == 0 ? "" : ":" + line) + ": " + problem);
    }
}
