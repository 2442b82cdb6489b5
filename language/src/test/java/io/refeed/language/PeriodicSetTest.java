package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.language.spec.Node;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PeriodicSetTest {
    private static final long TRILLION = 1_000_000_000_000L;

    @Test
    void startsFarOut() {
        PeriodicSet tail = PeriodicSet.from(TRILLION);

        assertThat(tail.next(0)).isEqualTo(TRILLION);
        assertThat(tail.contains(TRILLION - 1)).isFalse();
        assertThat(PeriodicSet.all().minus(tail).next(TRILLION - 2)).isEqualTo(TRILLION - 1);
        assertThat(PeriodicSet.all().minus(tail).isInfinite()).isFalse();
    }

    @Test
    void hasNoMemberBelowOne() {
        assertThat(PeriodicSet.all().contains(0)).isFalse();
        assertThat(PeriodicSet.progression(4, 4).contains(0)).isFalse();
        assertThat(PeriodicSet.upTo(0).isEmpty()).isTrue();
    }

    @Test
    void reachesTheLimit() {
        PeriodicSet end = PeriodicSet.from(Domain.LIMIT);

        assertThat(end.next(0)).isEqualTo(Domain.LIMIT);
        assertThat(end.image(3, 1).next(0)).isEqualTo(3 * Domain.LIMIT + 1);
        assertThat(PeriodicSet.upTo(Domain.LIMIT).union(end).sameAs(PeriodicSet.all()))
                .isTrue();
    }

    @Test
    @Timeout(5)
    void intersectsProgressionsWithLargeCoprimeSteps() {
        PeriodicSet a = PeriodicSet.progression(7, 1_000_000_007);
        PeriodicSet b = PeriodicSet.progression(3, 1_000_000_009);

        long first = a.intersection(b).next(0);

        assertThat(first % 1_000_000_007).isEqualTo(7);
        assertThat(first % 1_000_000_009).isEqualTo(3);
        assertThat(a.intersection(b).next(first)).isEqualTo(first + 1_000_000_007L * 1_000_000_009L);
        assertThat(PeriodicSet.progression(1, 2 * TRILLION)
                        .intersection(PeriodicSet.progression(2, 2 * TRILLION + 2))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void looksAtWindowsNotAtPeriodsWhereWindowsAreShorter() {
        PeriodicSet few = PeriodicSet.upTo(100);
        PeriodicSet sevens = PeriodicSet.progression(7, 999_983).intersection(few);
        PeriodicSet threes = PeriodicSet.progression(3, 1_000_003).intersection(few);

        assertThat(sevens.union(threes)
                        .minus(PeriodicSet.progression(3, 999_979))
                        .sameAs(PeriodicSet.finite(7)))
                .isTrue();
    }

    @Test
    void saysWhatIsTooLarge() {
        assertThatThrownBy(() -> PeriodicSet.all().minus(PeriodicSet.progression(1, 1L << 30)))
                .isInstanceOf(LanguageTooLargeException.class)
                .hasMessage("too large a language: one period of it would have more than 262144 members");
    }

    @Test
    void answersAboutInclusionWithoutTheDifference() {
        PeriodicSet sparse = PeriodicSet.progression(1, 1L << 30);

        assertThat(PeriodicSet.all().isSubsetOf(sparse)).isFalse();
        assertThat(sparse.isSubsetOf(PeriodicSet.all())).isTrue();
        assertThat(PeriodicSet.progression(1, 1L << 31).isSubsetOf(sparse)).isTrue();
        assertThat(PeriodicSet.all().nextOutside(0, sparse)).isEqualTo(2);
    }

    /** Periods of some 10^11 that no one could walk. */
    @Test
    @Timeout(5)
    void decidesOnSetsWithManyRemaindersByTheseAlone() {
        PeriodicSet most = PeriodicSet.all().minus(PeriodicSet.progression(200_000, 200_000));
        PeriodicSet odd = PeriodicSet.progression(1, 2);
        PeriodicSet fewer = odd.minus(PeriodicSet.progression(200_003, 200_003));

        assertThat(fewer.isSubsetOf(most)).isTrue();
        assertThat(most.isSubsetOf(fewer)).isFalse();
        assertThat(fewer.intersection(PeriodicSet.progression(200_003, 400_006)).isEmpty())
                .isTrue();
        assertThatThrownBy(() -> most.intersection(fewer))
                .isInstanceOf(LanguageTooLargeException.class)
                .hasMessage("too large a language: one period of it would have more than 262144 members");
        PeriodicSet thirds = PeriodicSet.progression(3, 3_000_000).union(PeriodicSet.progression(6, 3_000_000));
        assertThat(thirds.intersection(PeriodicSet.progression(3_000_003, 3_000_003_000_000L))
                        .next(0))
                .isEqualTo(3_000_003);
    }

    /** Differences that lie beyond the members that are simply tried. */
    @Seeds(200)
    void findsTheFirstMemberOutsideHoweverFar(long seed) {
        Draws draws = new Draws(seed);
        long factor = draws.between(1, 6);
        long step = factor * draws.between(1, 9);
        long modulus = factor * draws.between(300, 900);
        PeriodicSet walk = PeriodicSet.progression(draws.between(1, step), step)
                .union(PeriodicSet.progression(draws.between(1, step), step));
        PeriodicSet gap = PeriodicSet.progression(draws.between(1, modulus), modulus);
        PeriodicSet other = PeriodicSet.all().minus(gap);
        long after = draws.between(0, 50);

        long expected = LongStream.rangeClosed(after + 1, after + 2 * step * modulus)
                .filter(x -> walk.contains(x) && gap.contains(x))
                .findFirst()
                .orElse(0);

        assertThat(walk.nextOutside(after, other)).isEqualTo(expected);
        assertThat(walk.isSubsetOf(other)).isEqualTo(walk.intersection(gap).isEmpty());
        assertThat(walk.intersection(gap).next(after)).isEqualTo(expected);
    }

    @Test
    void growsNoPiecesFromEqualNeighbours() {
        PeriodicSet evens = PeriodicSet.progression(2, 2);

        assertThat(evens.intersection(PeriodicSet.upTo(9)).union(evens.intersection(PeriodicSet.from(10))))
                .hasToString(evens.toString());
        assertThat(Domains.MARKED.language(Node.root(Map.of("multiples", 1)))).hasToString("[1: [0, 1] mod 3]");
        assertThat(Domains.INTEGERS.language(Node.root(Map.of("multiples", 2)))).hasToString("[1: [0, 1] mod 4]");
    }

    @Test
    void doesNotCompareWithAnotherRepresentation() {
        Language foreign = new Foreign();

        assertThatThrownBy(() -> PeriodicSet.all().union(foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeriodicSet.all().isSubsetOf(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Seeds(300)
    void findsCommonMembersOfProgressions(long seed) {
        Draws draws = new Draws(seed);
        long a = draws.between(1, 300);
        long b = draws.between(1, 300);
        long stepA = draws.between(1, 400);
        long stepB = draws.between(1, 400);

        PeriodicSet common = PeriodicSet.progression(a, stepA).intersection(PeriodicSet.progression(b, stepB));

        long expected = LongStream.rangeClosed(1, 300 + stepA * stepB)
                .filter(x -> x >= a && x >= b && (x - a) % stepA == 0 && (x - b) % stepB == 0)
                .findFirst()
                .orElse(Domain.NONE);
        assertThat(common.next(0))
                .as("%s + %s i and %s + %s j", a, stepA, b, stepB)
                .isEqualTo(expected);
        assertThat(common.isInfinite()).isEqualTo(expected != Domain.NONE);
    }

    @Seeds(300)
    void keepsFiniteSets(long seed) {
        Draws draws = new Draws(seed);
        List<Long> members = draws.list(0, 40, () -> draws.between(1L, 60L));

        PeriodicSet set = PeriodicSet.finite(members.stream().mapToLong(x -> x).toArray());

        assertThat(LongStream.iterate(set.next(0), p -> p != Domain.NONE, set::next))
                .containsExactlyElementsOf(members.stream().sorted().distinct().toList());
        assertThat(set.isInfinite()).isFalse();
    }

    @Test
    @Timeout(20)
    void separatesAMillionPairsOfLanguages() {
        List<PeriodicSet> cofinite = LongStream.rangeClosed(1, 1000)
                .mapToObj(i -> PeriodicSet.all().minus(PeriodicSet.finite(i)))
                .toList();

        for (PeriodicSet left : cofinite) {
            List<Long> separators = cofinite.stream()
                    .filter(right -> right != left)
                    .map(right -> left.minus(right).next(0))
                    .toList();
            assertThat(separators).hasSize(999).doesNotContain(Domain.NONE).doesNotHaveDuplicates();
        }
    }

    /** Every position, in another representation. */
    private static final class Foreign implements Language {
        @Override
        public boolean contains(long position) {
            return true;
        }

        @Override
        public long next(long position) {
            return position + 1;
        }

        @Override
        public boolean isInfinite() {
            return true;
        }

        @Override
        public Language union(Language other) {
            return this;
        }

        @Override
        public Language intersection(Language other) {
            return other;
        }

        @Override
        public Language minus(Language other) {
            throw new UnsupportedOperationException();
        }
    }
}
