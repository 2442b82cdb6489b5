package io.refeed.language.spec;

/**
 * Says that a description (of a language, a class, a game) is faulty: where, and what was expected there.
 *
 * <p>The {@linkplain #path() path} is that of the experiment file, {@code games[2].adversary.rate}; a caller that knows
 * the file adds its name and the line.
 */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String problem;

    /**
     * @param path the place, as in {@code games[2].adversary.rate}; empty for the whole description
     * @param problem what was expected and what was found, one clause without a final stop
     */
    public SpecException(String path, String problem) {
        super(path.isEmpty() ? problem : path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    /** The place of the fault. */
    public String path() {
        return path;
    }

    /** What was expected, and what was found. */
    public String problem() {
        return problem;
    }
}
