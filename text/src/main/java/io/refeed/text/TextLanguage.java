package io.refeed.text;

import io.refeed.language.Language;
import java.math.BigInteger;

/** A regular language over one domain. Its automaton may be shared with other games, its words may not. */
final class TextLanguage implements Language {
    private final TextDomain domain;
    private final RegularSet members;

    TextLanguage(TextDomain domain, RegularSet members) {
        this.domain = domain;
        this.members = members;
    }

    @Override
    public boolean contains(long word) {
        String code = domain.code(word);
        return code != null && members.dfa().accepts(code);
    }

    @Override
    public long next(long word) {
        return domain.handle(members.next(domain.code(word)));
    }

    @Override
    public boolean isInfinite() {
        return members.isInfinite();
    }

    @Override
    public TextLanguage union(Language other) {
        return combined(Combination.UNION, other);
    }

    @Override
    public TextLanguage intersection(Language other) {
        return combined(Combination.INTERSECTION, other);
    }

    @Override
    public TextLanguage minus(Language other) {
        return combined(Combination.MINUS, other);
    }

    @Override
    public long count(long after, long upTo) {
        return countExactly(after, upTo).longValueExact();
    }

    @Override
    public BigInteger countExactly(long after, long upTo) {
        if (domain.compare(after, upTo) >= 0) {
            return BigInteger.ZERO;
        }
        return members.rank(domain.code(upTo)).subtract(members.rank(domain.code(after)));
    }

    /** Of all members, words too long for the domain included. */
    @Override
    public BigInteger size() {
        if (isInfinite()) {
            throw new IllegalStateException("an infinite language has no size");
        }
        return members.size();
    }

    RegularSet members() {
        return members;
    }

    /** Whether it has no member of any length, words too long for the domain included. */
    @Override
    public boolean isEmpty() {
        return members.dfa().isEmpty();
    }

    @Override
    public boolean isSubsetOf(Language other) {
        return minus(other).isEmpty();
    }

    @Override
    public boolean sameAs(Language other) {
        return members.dfa().equals(same(other).members.dfa());
    }

    private TextLanguage combined(Combination combination, Language other) {
        int symbols = domain.alphabet().size();
        return new TextLanguage(domain, members.combine(combination, same(other).members, symbols, new WorkBudget()));
    }

    TextLanguage same(Language other) {
        if (other instanceof TextLanguage that && that.domain == domain) {
            return that;
        }
        throw new IllegalArgumentException(
                "languages of one domain only can be compared, not these of " + domain + " with " + other.getClass());
    }
}
