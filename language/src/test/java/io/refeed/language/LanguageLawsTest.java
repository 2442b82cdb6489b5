package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.spec.Node;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

/** Every question to a language, against looking at each word up to where everything has repeated itself. */
class LanguageLawsTest {
    private static final int END = Samples.BEGIN + 2 * Samples.PERIOD;
    private static final int CHECKED = Samples.BEGIN + Samples.PERIOD;

    /** Two languages over one domain, each with its meaning by position. */
    record Pair(Domain domain, Sample first, Sample second) {
        static Pair of(Draws draws) {
            Domain domain = draws.oneOf(List.of(Domains.NATURALS, Domains.INTEGERS, Domains.MARKED));
            Samples samples = new Samples(domain, draws);
            return new Pair(domain, samples.next(), samples.next());
        }

        String told() {
            return first + " and " + second + " over " + domain.name();
        }

        Language left() {
            return domain.language(Node.root(first.form()));
        }

        Language right() {
            return domain.language(Node.root(second.form()));
        }

        BitSet inLeft() {
            return members(p -> first.meaning().test(domain.spell(p)));
        }

        BitSet inRight() {
            return members(p -> second.meaning().test(domain.spell(p)));
        }

        BitSet inLeftOnly() {
            BitSet difference = inLeft();
            difference.andNot(inRight());
            return difference;
        }
    }

    @Seeds(500)
    void hasTheWordsThatTheFormSays(long seed) {
        Pair pair = Pair.of(new Draws(seed));

        expectMembers(pair, pair.left(), pair.inLeft());
    }

    @Seeds(500)
    void unites(long seed) {
        Pair pair = Pair.of(new Draws(seed));

        BitSet both = pair.inLeft();
        both.or(pair.inRight());

        expectMembers(pair, pair.left().union(pair.right()), both);
    }

    @Seeds(500)
    void intersects(long seed) {
        Pair pair = Pair.of(new Draws(seed));

        BitSet common = pair.inLeft();
        common.and(pair.inRight());

        expectMembers(pair, pair.left().intersection(pair.right()), common);
    }

    @Seeds(500)
    void subtracts(long seed) {
        Pair pair = Pair.of(new Draws(seed));

        expectMembers(pair, pair.left().minus(pair.right()), pair.inLeftOnly());
    }

    @Seeds(500)
    void findsTheNextMemberOutsideAnother(long seed) {
        Pair pair = Pair.of(new Draws(seed));

        Language left = pair.left();
        Language right = pair.right();
        BitSet difference = pair.inLeftOnly();

        assertThat(successors(p -> left.nextOutside(p, right)))
                .as(pair.told())
                .isEqualTo(successors(p -> least(difference, p + 1)));
    }

    @Seeds(500)
    void countsItsMembers(long seed) {
        Draws draws = new Draws(seed);
        Pair pair = Pair.of(draws);
        int after = draws.between(0, 60);
        int upTo = draws.between(0, 90);

        BitSet members = pair.inLeft();
        int expected = upTo <= after ? 0 : members.get(after + 1, upTo + 1).cardinality();

        assertThat(pair.left().count(after, upTo))
                .as("%s after %s up to %s", pair.told(), after, upTo)
                .isEqualTo(expected);
        assertThat(pair.left().count(0, END)).as(pair.told()).isEqualTo(members.cardinality());
    }

    @Seeds(500)
    void decidesInclusion(long seed) {
        Pair pair = Pair.of(new Draws(seed));

        boolean included = pair.inLeftOnly().isEmpty();

        assertThat(pair.left().isSubsetOf(pair.right())).as(pair.told()).isEqualTo(included);
        assertThat(pair.left().sameAs(pair.right()))
                .as(pair.told())
                .isEqualTo(pair.inLeft().equals(pair.inRight()));
        assertThat(pair.left().intersection(pair.right()).isSubsetOf(pair.left()))
                .as(pair.told())
                .isTrue();
        assertThat(pair.left().isSubsetOf(pair.left().union(pair.right())))
                .as(pair.told())
                .isTrue();
    }

    private static void expectMembers(Pair pair, Language language, BitSet members) {
        assertThat(members(language::contains)).as(pair.told()).isEqualTo(members);
        assertThat(successors(language::next)).as(pair.told()).isEqualTo(successors(p -> least(members, p + 1)));
        assertThat(language.isInfinite()).as(pair.told()).isEqualTo(least(members, Samples.BEGIN) != Domain.NONE);
        assertThat(language.isEmpty()).as(pair.told()).isEqualTo(members.isEmpty());
    }

    private static BitSet members(LongPredicate meaning) {
        BitSet members = new BitSet();
        LongStream.rangeClosed(1, END).filter(meaning).forEach(p -> members.set((int) p));
        return members;
    }

    private static List<Long> successors(LongUnaryOperator next) {
        return LongStream.range(0, CHECKED).map(next).boxed().toList();
    }

    private static long least(BitSet members, long from) {
        return Math.max(Domain.NONE, members.nextSetBit((int) from));
    }
}
