package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and lists of sums, by big numbers all the way, whether or not they outgrow a long on the way. */
class WholeSumTest {
    private static final int NUMBERS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void areWhatBigNumbersAddUpTo(long seed) {
        Random random = new Random(seed);
        boolean positional = seed % 2 == 0;
        WholeSum sum = new WholeSum();
        WholeList list = new WholeList();
        List<BigInteger> expected = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            BigInteger count = new BigInteger(positional ? 62 : 1 + 2 * i, random);
            BigInteger last = expected.isEmpty() ? BigInteger.ZERO : expected.get(i - 1);
            expected.add(last.add(count));

            sum.addCount(counting(count), domain(positional), 1, 2);
            list.addNext(counting(count), domain(positional), 1, 2);

            assertThat(big(sum.value())).as("seed %d, number %d", seed, i).isEqualTo(expected.get(i));
        }
        for (int i = 0; i < NUMBERS; i++) {
            assertThat(list.get(i)).as("seed %d, number %d", seed, i).isEqualTo(Whole.of(expected.get(i)));
        }
        list.truncate(NUMBERS / 2);
        assertThat(list.size()).isEqualTo(NUMBERS / 2);
        assertThat(big(list.get(NUMBERS / 2 - 1))).isEqualTo(expected.get(NUMBERS / 2 - 1));
    }

    @ParameterizedTest
    @MethodSource("bits")
    void compareSharesAsBigNumbersDo(int bits) {
        Random random = new Random(bits);
        WholeList list = new WholeList();
        List<BigInteger> values = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            BigInteger count = new BigInteger(bits, random).add(BigInteger.ONE);
            values.add(i == 0 ? count : values.get(i - 1).add(count));
            list.addNext(counting(count), domain(false), 1, 2);
        }
        for (int i = 0; i < NUMBERS; i++) {
            int other = random.nextInt(NUMBERS);
            long one = random.nextInt(100);
            long two = random.nextInt(100);
            long less = random.nextInt(2);
            BigInteger shift = BigInteger.valueOf(less);

            int found = list.compareShares(one, i, two, other, less);

            BigInteger left = BigInteger.valueOf(one).multiply(values.get(other).subtract(shift));
            BigInteger right = BigInteger.valueOf(two).multiply(values.get(i).subtract(shift));
            assertThat(Integer.signum(found)).as("%d bits, number %d", bits, i).isEqualTo(left.compareTo(right));
        }
    }

    static List<Integer> bits() {
        return List.of(3, 30, 57, 62, 200);
    }

    private static BigInteger big(Number number) {
        return new BigInteger(number.toString());
    }

    private static Language counting(BigInteger count) {
        return proxy(
                Language.class,
                method -> method.equals("countExactly")
                        ? count
                        : method.equals("count") ? (Object) count.longValueExact() : null);
    }

    private static Domain domain(boolean positional) {
        return proxy(Domain.class, method -> method.equals("isPositional") ? positional : null);
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object value = answer.apply(method.getName());
                    if (value == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return value;
                }));
    }
}
