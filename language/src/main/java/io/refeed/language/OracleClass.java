package io.refeed.language;

/**
 * A class of which nothing can be known but the answers to membership questions. Its languages refuse everything else
 * with an {@link UnsupportedOperationException}. As safe for use by several threads as its oracle.
 */
public final class OracleClass implements HypothesisClass {
    private final HypothesisClass names;
    private final Oracle oracle;

    /**
     * @param names what the hypotheses are called, and how many there are
     * @param oracle who knows what they contain
     */
    public OracleClass(HypothesisClass names, Oracle oracle) {
        this.names = names;
        this.oracle = oracle;
    }

    /** Answers membership questions. */
    @FunctionalInterface
    public interface Oracle {
        /** Whether a hypothesis, from 1 on, contains the word at a position, from 1 on. */
        boolean contains(int index, long position);
    }

    @Override
    public Domain domain() {
        return names.domain();
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public Language language(int index) {
        return new QuestionExtent(index, oracle);
    }

    @Override
    public String name(int index) {
        return names.name(index);
    }

    @Override
    public int index(String name) {
        return names.index(name);
    }

    @Override
    public Object form(int index) {
        throw onlyQuestions();
    }

    @Override
    public boolean impliesProper() {
        return names.impliesProper();
    }

    private static UnsupportedOperationException onlyQuestions() {
        return new UnsupportedOperationException("the languages of this class are known by membership questions only");
    }

    private record QuestionExtent(int index, Oracle oracle) implements Language {
        @Override
        public boolean contains(long position) {
            return oracle.contains(index, position);
        }

        @Override
        public long next(long position) {
            throw onlyQuestions();
        }

        @Override
        public boolean isInfinite() {
            return true;
        }

        @Override
        public Language union(Language other) {
            throw onlyQuestions();
        }

        @Override
        public Language intersection(Language other) {
            throw onlyQuestions();
        }

        @Override
        public Language minus(Language other) {
            throw onlyQuestions();
        }
    }
}
