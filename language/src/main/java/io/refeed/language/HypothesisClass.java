package io.refeed.language;

import io.refeed.language.spec.Node;

/**
 * A class: a list of languages over one domain, finite or infinite; or, if it {@linkplain #isListed() cannot be listed},
 * a set of them. Hypothesis <em>i</em> is its <em>i</em>-th, counted
 * from 1; order matters, and equal languages may stand in it twice. Every language in it is infinite.
 *
 * <p>Classes are safe for use by several threads.
 */
public interface HypothesisClass {
    /** The {@link #size()} of an infinite class. */
    int UNBOUNDED = Integer.MAX_VALUE;

    /** The domain of all its languages. */
    Domain domain();

    /** The number of hypotheses; {@link #UNBOUNDED} if there are infinitely many. */
    int size();

    /**
     * The language of a hypothesis.
     *
     * @param index from 1 to {@link #size()}
     */
    Language language(int index);

    /** What a hypothesis is called: its name if the class names it, else its index in decimal. */
    String name(int index);

    /** The index of the hypothesis that is called so, or 0 if none is. */
    int index(String name);

    /** The form of a hypothesis's language, as a plain tree: {@code {multiples: 3}}. */
    Object form(int index);

    /**
     * Whether its hypotheses can be listed. Those of an uncountable class cannot: its {@link #size()} is
     * {@link #UNBOUNDED}, no name has an index and no index a language; a hypothesis is given by its form.
     */
    default boolean isListed() {
        return true;
    }

    /**
     * The hypothesis of a form, where they cannot be listed.
     *
     * @throws io.refeed.language.spec.SpecException if the form is faulty, or describes no hypothesis of the class
     */
    default Hypothesis hypothesis(Node form) {
        throw form.expected("the index or the name of a language of the class");
    }

    /** Whether this class is made for proper games, whose answers are hypotheses. */
    default boolean impliesProper() {
        return false;
    }
}
