package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Mode;
import org.junit.jupiter.api.Test;

class ClosedMarksTest {
    private final ClosedMarks marks = new ClosedMarks();

    @Test
    void everyClosedGameIsKnownByItsNameWithItsMode() {
        for (int game = 0; game < 10_000; game++) {
            marks.add("run/game-" + game, game % 3 == 0 ? Mode.PROPER : Mode.ELEMENT);
        }
        for (int game = 0; game < 10_000; game++) {
            assertThat(marks.mode("run/game-" + game)).isEqualTo(game % 3 == 0 ? Mode.PROPER : Mode.ELEMENT);
        }
    }

    @Test
    void gamesThatAreNotClosedAreNotKnown() {
        assertThat(marks.mode("a")).isNull();
        marks.add("a", Mode.ELEMENT);
        for (int game = 0; game < 10_000; game++) {
            assertThat(marks.mode("a" + game)).isNull();
        }
    }

    @Test
    void aGameThatIsRemovedIsForgotten() {
        marks.add("a", Mode.PROPER);
        marks.add("b", Mode.PROPER);
        marks.remove("a");
        assertThat(marks.mode("a")).isNull();
        assertThat(marks.mode("b")).isEqualTo(Mode.PROPER);
    }
}
