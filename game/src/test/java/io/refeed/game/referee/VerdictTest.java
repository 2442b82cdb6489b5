package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest(name = "{0} / {1} = {2}")
    @CsvSource({
        "0, 0, 0.0",
        "0, 7, 0.0",
        "7, 7, 1.0",
        "1, 4, 0.25",
        "1, 3, 0.333333",
        "2, 3, 0.666667",
        "1, 2000000, 0.000001",
        "1, 2000001, 0.0",
        "3, 2000000, 0.000002",
        "1999999, 2000000, 1.0",
    })
    void fractionsAreRoundedHalfUpToSixDecimals(long part, long whole, String share) {
        assertThat(Verdict.fraction(part, whole).toPlainString()).isEqualTo(share);
        assertThat(Verdict.fraction(part, whole)).hasToString(share);
    }
}
