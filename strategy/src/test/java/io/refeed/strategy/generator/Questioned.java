package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Watches the questions that are asked of a class, and fails when one is asked twice. */
public final class Questioned {
    private final Set<List<Long>> asked = new HashSet<>();
    private final Listed hypotheses;

    /** Watches a class that is finite. */
    public Questioned(HypothesisClass inner) {
        List<Language> languages = new ArrayList<>();
        for (int i = 1; i <= inner.size(); i++) {
            languages.add(new Watched(i, inner.language(i)));
        }
        this.hypotheses = new Listed(languages);
    }

    /** The class, watched. */
    public Listed hypotheses() {
        return hypotheses;
    }

    /** The number of questions so far. */
    public int count() {
        return asked.size();
    }

    private final class Watched implements Language {
        private final int index;
        private final Language inner;

        private Watched(int index, Language inner) {
            this.index = index;
            this.inner = inner;
        }

        @Override
        public boolean contains(long position) {
            assertThat(asked.add(List.of((long) index, position)))
                    .as("word %s asked of hypothesis %s for the first time", position, index)
                    .isTrue();
            return inner.contains(position);
        }

        @Override
        public long next(long position) {
            throw new AssertionError("only membership may be asked");
        }

        @Override
        public boolean isInfinite() {
            throw new AssertionError("only membership may be asked");
        }

        @Override
        public Language union(Language other) {
            throw new AssertionError("only membership may be asked");
        }

        @Override
        public Language intersection(Language other) {
            throw new AssertionError("only membership may be asked");
        }

        @Override
        public Language minus(Language other) {
            throw new AssertionError("only membership may be asked");
        }
    }
}
