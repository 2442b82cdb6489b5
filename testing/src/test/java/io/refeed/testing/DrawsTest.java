package io.refeed.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawsTest {
    private final Draws draws = new Draws(7);

    private static <T> List<T> thousand(Supplier<T> parts) {
        return Stream.generate(parts).limit(1000).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "1, 2",
        "-12, 12",
        "1, 5000",
        "1, 2147483647",
        "0, 9223372036854775807",
        "-9223372036854775808, -1",
    })
    void numbersStayInTheirRangeAndReachItsEndsAndMiddle(long least, long greatest) {
        List<Long> numbers = thousand(() -> draws.between(least, greatest));

        assertThat(numbers).contains(least, greatest).allMatch(number -> least <= number && number <= greatest);
        if (greatest - least > 2) {
            assertThat(numbers).anyMatch(number -> least + 1 < number && number < greatest - 1);
        }
    }

    @Test
    void anyNumberIsOfAnySize() {
        assertThat(thousand(draws::number))
                .contains(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE)
                .anyMatch(number -> 10 < number && number < 1000)
                .anyMatch(number -> number < -(1L << 60) && number > Long.MIN_VALUE + 1);
    }

    @Test
    void listsAreOftenEmptyAndOftenFull() {
        List<List<Long>> lists = thousand(() -> draws.list(0, 40, draws::number));

        assertThat(lists).allMatch(list -> list.size() <= 40);
        assertThat(lists).filteredOn(List::isEmpty).hasSizeGreaterThan(30);
        assertThat(lists).filteredOn(list -> list.size() == 40).hasSizeGreaterThan(30);
    }

    @Test
    void textsHaveCodePointsOfEverySizeAndNoHalves() {
        List<String> texts = thousand(() -> draws.text(8));

        assertThat(texts)
                .contains("")
                .allMatch(text -> text.codePointCount(0, text.length()) <= 8)
                .allMatch(
                        text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text))
                .anyMatch(text -> text.codePoints().anyMatch(c -> c > 0xffff))
                .anyMatch(text -> text.codePoints().anyMatch(c -> c < ' '))
                .anyMatch(text -> text.chars().anyMatch(c -> 'a' <= c && c <= 'z'));
    }
}
