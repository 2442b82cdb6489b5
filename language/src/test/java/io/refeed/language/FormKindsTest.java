package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormKindsTest {
    private static final Object ODD = Map.of("odd", 4);
    private static final Object EVENS = Map.of("multiples", 2);

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments(ODD, List.of(5L, 7L, 9L, 11L)),
                arguments(Map.of("union", List.of(ODD, EVENS)), List.of(2L, 4L, 5L, 6L)),
                arguments(Map.of("union", List.of(Map.of("finite", List.of(1)), ODD)), List.of(1L, 5L, 7L, 9L)),
                arguments(Map.of("intersection", List.of(Map.of("from", 8), ODD)), List.of(9L, 11L, 13L, 15L)),
                arguments(Map.of("minus", List.of("all", ODD)), List.of(1L, 2L, 3L, 4L)),
                arguments(
                        Map.of("minus", List.of(Map.of("union", List.of(ODD, EVENS)), Map.of("multiples", 3))),
                        List.of(2L, 4L, 5L, 7L)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anAddedFormStandsAloneAndWithinOthers(Object form, List<Long> words) {
        Language language = Domains.NATURALS.language(Node.root(form));

        assertThat(LongStream.iterate(language.next(0), language::next)
                        .limit(words.size())
                        .boxed())
                .isEqualTo(words);
    }

    @Test
    void domainsThatItDoesNotSuitDoNotKnowIt() {
        assertThatThrownBy(() -> Domains.INTEGERS.language(new Node("L", ODD)))
                .hasMessageStartingWith("L.odd: unknown language form 'odd'; expected one of all, ")
                .hasMessageNotContaining("odd,");
    }

    @Test
    void errorsNameItAmongTheKeys() {
        assertThatThrownBy(() -> Domains.NATURALS.language(new Node("L", Map.of("even", 4))))
                .hasMessageContaining("minus, multiples, odd, progression");
    }

    @Test
    void faultsInsideNameTheirPlace() {
        assertThatThrownBy(() ->
                        Domains.NATURALS.language(new Node("L", Map.of("union", List.of(EVENS, Map.of("odd", "x"))))))
                .hasMessageStartingWith("L.union[1].odd: expected a whole number from 1 to 1000");
        assertThatThrownBy(() -> Domains.NATURALS.language(new Node("L", Map.of("minus", List.of(ODD)))))
                .hasMessageStartingWith("L.minus: expected a list of two language forms, found 1");
        assertThatThrownBy(() -> Domains.NATURALS.language(new Node("L", Map.of("union", List.of(ODD, Map.of())))))
                .hasMessageStartingWith("L.union[1]: expected a language form");
    }

    @Test
    void theListOfAllNamesBuiltInOnesAndAddedOnesOnce() {
        assertThat(FormKinds.all())
                .extracting(FormDescription::key)
                .contains("all", "hmk", "multiples", "union", "odd")
                .doesNotHaveDuplicates();
    }
}
