package io.refeed.operations.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameStateTest {
    private static final long NOW = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "r1/1, true, 900000,",
        "r1/1, true, 990000,",
        "r1/1, true, 990001, TOO_YOUNG",
        "r1/1, true, , NOT_CLOSED",
        "r1/1, false, , NOT_ENDED",
        "r1/1, false, 900000, NOT_ENDED",
        "r2/1, false, ,",
        "r2/7, true, 999999,",
        "r2, false, ,",
        "r21/1, false, , NOT_ENDED",
    })
    void aGameGoesOnceItIsOverAndClosedForLongEnoughOrItsRunIsNamed(
            String game, boolean ended, Long closedAt, KeepReason expected) {
        CleaningRules rules = new CleaningRules(Set.of("r2"), Duration.ofSeconds(10), false);

        assertThat(new GameState(game, null, ended, closedAt).stays(rules, NOW).orElse(null))
                .isEqualTo(expected);
    }
}
