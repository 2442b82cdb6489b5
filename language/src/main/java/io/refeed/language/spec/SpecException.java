package io.refeed.language.spec;

import java.util.List;
import java.util.function.UnaryOperator;

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

    /** This one and what else is wrong, in order. */
    private final transient List<SpecException> all;

    /**
     * @param path the place, as in {@code games[2].adversary.rate}; empty for the whole description
     * @param problem what was expected and what was found, one clause without a final stop
     */
    public SpecException(String path, String problem) {
        this(path, problem, List.of());
    }

    private SpecException(String path, String problem, List<SpecException> others) {
        super(path.isEmpty() ? problem : path + ": " + problem);
        this.path = path;
        this.problem = problem;
        this.all = others;
    }

    /** One exception for several faults; path and problem are those of the first. */
    public static SpecException of(List<SpecException> faults) {
        SpecException first = faults.get(0);
        return faults.size() == 1 ? first : new SpecException(first.path, first.problem, List.copyOf(faults));
    }

    /** Every fault that this one stands for, at least itself. */
    public List<SpecException> all() {
        return all.isEmpty() ? List.of(this) : all;
    }

    /** The same faults at other places. */
    public SpecException at(UnaryOperator<String> places) {
        return of(all().stream()
                .map(each -> new SpecException(places.apply(each.path), each.problem))
                .toList());
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
