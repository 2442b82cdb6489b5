package io.refeed.strategy.generator;

import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The closure dimension of a finite class (Li, Raman and Tewari): the size of the greatest finite intersection of some
 * of its languages, 0 if there is none. One word more is the least threshold from which a uniform generator can be
 * right, with replay as without (Theorem 4.1).
 *
 * <p>Only least sets of hypotheses with a finite intersection are looked at: a hypothesis that takes only finitely many
 * words from the others' infinite intersection makes a finite intersection smaller and no other one finite.
 */
public final class ClosureDimension {
    /** The greatest dimension that is told from greater ones; no game has as many rounds. */
    public static final long MOST = Long.MAX_VALUE - 1;

    private final List<Language> languages;

    /** What all languages from a place on share. */
    private final List<Language> rest;

    private long greatest;

    private ClosureDimension(List<Language> languages) {
        this.languages = languages;
        this.rest = new ArrayList<>(languages);
        for (int i = languages.size() - 2; i >= 0; i--) {
            rest.set(i, languages.get(i).intersection(rest.get(i + 1)));
        }
    }

    /**
     * The closure dimension, {@link #MOST} if it is greater.
     *
     * @param hypotheses a finite class
     * @throws io.refeed.language.LanguageTooLargeException if an intersection cannot be computed
     */
    public static long of(HypothesisClass hypotheses) {
        List<Language> distinct = new ArrayList<>();
        for (int i = 1; i <= hypotheses.size(); i++) {
            Language language = hypotheses.language(i);
            if (distinct.stream().noneMatch(language::sameAs)) {
                distinct.add(language);
            }
        }
        ClosureDimension search = new ClosureDimension(distinct);
        search.extend(distinct.stream().reduce(Language::union).orElseThrow(), 0);
        return search.greatest;
    }

    /** Tries the languages from a place on, alone and together, on an infinite intersection of some before it. */
    private void extend(Language common, int from) {
        for (int i = from; i < languages.size(); i++) {
            if (common.intersection(rest.get(i)).isInfinite()) {
                return;
            }
            Language language = languages.get(i);
            if (common.minus(language).isInfinite()) {
                Language smaller = common.intersection(language);
                if (smaller.isInfinite()) {
                    extend(smaller, i + 1);
                } else {
                    greatest = Math.max(greatest, size(smaller));
                }
            }
        }
    }

    private static long size(Language finite) {
        return finite.size().min(BigInteger.valueOf(MOST)).longValueExact();
    }
}
