package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.spec.Node;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every question to a language, against looking at each word up to where everything has repeated itself. */
class LanguageLawsTest {
    private static final int END = Samples.BEGIN + 2 * Samples.PERIOD;
    private static final int CHECKED = Samples.BEGIN + Samples.PERIOD;

    /** Two languages over one domain, each with its meaning by position. */
    record Pair(Domain domain, Sample first, Sample second) {
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

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void hasTheWordsThatTheFormSays(@ForAll("pairs") Pair pair) {
        expectMembers(pair.left(), pair.inLeft());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void unites(@ForAll("pairs") Pair pair) {
        BitSet both = pair.inLeft();
        both.or(pair.inRight());

        expectMembers(pair.left().union(pair.right()), both);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void intersects(@ForAll("pairs") Pair pair) {
        BitSet common = pair.inLeft();
        common.and(pair.inRight());

        expectMembers(pair.left().intersection(pair.right()), common);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void subtracts(@ForAll("pairs") Pair pair) {
        expectMembers(pair.left().minus(pair.right()), pair.inLeftOnly());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void findsTheNextMemberOutsideAnother(@ForAll("pairs") Pair pair) {
        Language left = pair.left();
        Language right = pair.right();
        BitSet difference = pair.inLeftOnly();

        assertThat(successors(p -> left.nextOutside(p, right))).isEqualTo(successors(p -> least(difference, p + 1)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void countsItsMembers(
            @ForAll("pairs") Pair pair, @ForAll @IntRange(max = 60) int after, @ForAll @IntRange(max = 90) int upTo) {
        BitSet members = pair.inLeft();
        int expected = upTo <= after ? 0 : members.get(after + 1, upTo + 1).cardinality();

        assertThat(pair.left().count(after, upTo)).isEqualTo(expected);
        assertThat(pair.left().count(0, END)).isEqualTo(members.cardinality());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void decidesInclusion(@ForAll("pairs") Pair pair) {
        boolean included = pair.inLeftOnly().isEmpty();

        assertThat(pair.left().isSubsetOf(pair.right())).isEqualTo(included);
        assertThat(pair.left().sameAs(pair.right())).isEqualTo(pair.inLeft().equals(pair.inRight()));
        assertThat(pair.left().intersection(pair.right()).isSubsetOf(pair.left()))
                .isTrue();
        assertThat(pair.left().isSubsetOf(pair.left().union(pair.right()))).isTrue();
    }

    private static void expectMembers(Language language, BitSet members) {
        assertThat(members(language::contains)).isEqualTo(members);
        assertThat(successors(language::next)).isEqualTo(successors(p -> least(members, p + 1)));
        assertThat(language.isInfinite()).isEqualTo(least(members, Samples.BEGIN) != Domain.NONE);
        assertThat(language.isEmpty()).isEqualTo(members.isEmpty());
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

    @Provide
    Arbitrary<Pair> pairs() {
        return Arbitraries.of(List.of(Domains.NATURALS, Domains.INTEGERS, Domains.MARKED))
                .flatMap(domain -> Samples.of(domain)
                        .flatMap(first -> Samples.of(domain).map(second -> new Pair(domain, first, second))));
    }
}
