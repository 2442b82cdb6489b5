package io.refeed.strategy;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The naturals with handles that say nothing of the order: what plays here as it does on plain naturals relies on nothing
 * but the promises of {@link Domain}.
 *
 * @param bound the greatest number that is a word; languages go on beyond, as those over text do
 */
public record Scrambled(long bound) implements Domain {
    private static final long MASK = (1L << 41) | 0x2A5;

    /** The handle of a number, and the number of a handle. */
    static long flip(long number) {
        return number <= FIRST ? number : 2 + ((number - 2) ^ MASK);
    }

    /** The same class over this domain. */
    HypothesisClass scramble(HypothesisClass naturals) {
        return new HypothesisClass() {
            @Override
            public Domain domain() {
                return Scrambled.this;
            }

            @Override
            public int size() {
                return naturals.size();
            }

            @Override
            public Language language(int index) {
                return new Flipped(naturals.language(index));
            }

            @Override
            public String name(int index) {
                return naturals.name(index);
            }

            @Override
            public int index(String name) {
                return naturals.index(name);
            }

            @Override
            public Object form(int index) {
                return naturals.form(index);
            }
        };
    }

    @Override
    public String name() {
        return Domains.NATURALS.name();
    }

    @Override
    public String words() {
        return Domains.NATURALS.words();
    }

    @Override
    public long word(String spelling) {
        long number = Domains.NATURALS.word(spelling);
        return number > bound ? NONE : flip(number);
    }

    @Override
    public String spell(long word) {
        return Domains.NATURALS.spell(flip(word));
    }

    @Override
    public int compare(long word, long other) {
        return Long.compare(flip(word), flip(other));
    }

    @Override
    public Language all() {
        return new Flipped(Domains.NATURALS.all());
    }

    @Override
    public Language finite(long... words) {
        return new Flipped(Domains.NATURALS.finite(
                Arrays.stream(words).map(Scrambled::flip).toArray()));
    }

    @Override
    public Language language(Node form) {
        return new Flipped(Domains.NATURALS.language(form));
    }

    /** A language whose words are handles. */
    private final class Flipped implements Language {
        private final Language numbers;

        Flipped(Language numbers) {
            this.numbers = numbers;
        }

        private static Language numbers(Language language) {
            return ((Flipped) language).numbers;
        }

        private long word(long number) {
            return number > bound ? NONE : flip(number);
        }

        @Override
        public boolean contains(long word) {
            return numbers.contains(flip(word));
        }

        @Override
        public long next(long word) {
            return word(numbers.next(flip(word)));
        }

        @Override
        public long nextOutside(long word, Language other) {
            return word(numbers.nextOutside(flip(word), numbers(other)));
        }

        @Override
        public boolean isInfinite() {
            return numbers.isInfinite();
        }

        @Override
        public Language union(Language other) {
            return new Flipped(numbers.union(numbers(other)));
        }

        @Override
        public Language intersection(Language other) {
            return new Flipped(numbers.intersection(numbers(other)));
        }

        @Override
        public Language minus(Language other) {
            return new Flipped(numbers.minus(numbers(other)));
        }

        @Override
        public long count(long after, long upTo) {
            throw new AssertionError("words are no positions; they are counted exactly");
        }

        @Override
        public BigInteger countExactly(long after, long upTo) {
            return numbers.countExactly(flip(after), flip(upTo));
        }

        @Override
        public BigInteger size() {
            return numbers.size();
        }

        @Override
        public boolean isSubsetOf(Language other) {
            return numbers.isSubsetOf(numbers(other));
        }
    }
}
