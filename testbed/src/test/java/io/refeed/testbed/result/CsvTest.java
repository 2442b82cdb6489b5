package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    static Object[] formulas() {
        return new Object[] {
            Arguments.of("=1+1", "'=1+1"),
            Arguments.of("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            Arguments.of("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
            Arguments.of("+1", "'+1"),
            Arguments.of("-1+2", "'-1+2"),
            Arguments.of("-", "'-"),
            Arguments.of("-1e5,", "\"'-1e5,\""),
            Arguments.of("@SUM(A1)", "'@SUM(A1)"),
            Arguments.of("\t=1", "'\t=1"),
            Arguments.of("\r=1", "\"'\r=1\""),
            Arguments.of("\n=1", "\"'\n=1\""),
            Arguments.of("'=1", "''=1")
        };
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void whatASpreadsheetWouldComputeIsText(String text, String field) {
        assertThat(Csv.field(text)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.5", "-1", "-123456789012345678", "1E-7", "-1.5e+3", "12", "a=b", "1-2", "[\"=1\"]", " =1"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(Csv.field(text).replace("\"\"", "\"")).contains(text);
        assertThat(Csv.field(text)).doesNotStartWith("'").doesNotStartWith("\"'");
    }
}
