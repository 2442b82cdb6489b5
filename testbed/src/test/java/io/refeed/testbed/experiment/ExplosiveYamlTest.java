package io.refeed.testbed.experiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Short files whose anchors, aliases and merge keys would grow without bound, or turn in circles, are refused at once. */
@Timeout(10)
class ExplosiveYamlTest {
    private static final String TOO_MANY = "expected at most 100000 values that aliases repeat";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{<<: [*m%1$d, *m%1$d]}",
                "{<<: [[*m%1$d], [*m%1$d]]}",
                "[*m%1$d, *m%1$d]",
                "{a: *m%1$d, b: *m%1$d}",
                "{a%1$d: *m%1$d, <<: {b: *m%1$d}}",
            })
    void aliasesThatDoubleFortyTimesAreRefused(String line) {
        assertRefused(repeated("x0: &m0 {rounds: 5}\n", 40, before -> line.formatted(before)), TOO_MANY);
    }

    /** Keys that a map has already are gone through nevertheless. */
    @Test
    @Timeout(5)
    void largeMapsThatAreMergedOverAndOverAreRefused() {
        String many = IntStream.range(0, 15_000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "));
        String twenty = "{<<: [" + "*m%1$d, ".repeat(20) + "*m%1$d]}";

        assertRefused(repeated("x0: &m0 {" + many + "}\n", 5, before -> twenty.formatted(before)), TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &a {<<: *a}                | an alias stands inside what it names",
                "a: &a [*a]                    | an alias stands inside what it names",
                "a: {<<: &a [*a]}              | an alias stands inside what it names",
                "a: {<<: &a [[{<<: *a}]]}      | an alias stands inside what it names",
                "a: {<<: {? [a, b] : c}}       | expected keys that are texts, found a list or a map",
                "a: {<<: [{? {a: b} : c}]}     | expected keys that are texts, found a list or a map",
                "a: {? &b [*b] : c}            | expected keys that are texts, found a list or a map",
                "a: {<<: 5}                    | expected another map, or a list of maps, to merge under '<<'",
                "a: {<<: [{b: 1}, text]}       | expected another map, or a list of maps, to merge under '<<'",
                "a: {<<: {b: 1, b: 2}}         | the key stands here twice",
                "a: {b: 1, <<: {c: 1, c: 2}}   | the key stands here twice",
            })
    void whatIsNoMapToMergeIsRefusedAtItsPlace(String line, String error) {
        assertThatThrownBy(() -> YamlDocuments.read("f.yaml", "name: x\n" + line))
                .isInstanceOf(ExperimentException.class)
                .hasMessageStartingWith("f.yaml:2: a")
                .hasMessageEndingWith(error);
    }

    private static String repeated(String first, int times, IntFunction<String> line) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(each -> "x" + each + ": &m" + each + " " + line.apply(each - 1) + "\n")
                .collect(Collectors.joining("", "name: x\n" + first, ""));
    }

    private static void assertRefused(String yaml, String error) {
        assertThatThrownBy(() -> YamlDocuments.read("f.yaml", yaml))
                .isInstanceOf(ExperimentException.class)
                .hasMessageMatching("f[.]yaml:[0-9]+: .*")
                .hasMessageEndingWith(error);
    }
}
