package mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.refeed.kit.TestGame;
import io.refeed.kit.TestResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole games in memory; no broker is needed. */
class MineTest {
    private static final TestGame EVEN =
            new TestGame("naturals", "all", Map.of("multiples", 2L)).target(2L).rounds(50);

    @Test
    void itIsRightWhereNothingIsFedBack() {
        TestResult played = EVEN.play(new Mine());

        assertTrue(played.finished());
        assertEquals(0, played.mistakes());
    }

    @Test
    void itGoesOnWhereItWasAfterARestart() {
        TestGame fedBack = EVEN.adversary(Map.of("kind", "iid", "rate", 0.3)).seed(1);

        TestResult restarted = fedBack.restartingAfter(20).play(new Mine());

        assertEquals(List.of(), restarted.contradictions());
        assertEquals(fedBack.play(new Mine()).answers(), restarted.answers());
    }

    @Test
    void itSpeaksSentences() {
        TestGame cats = new TestGame(
                Map.of("sentences", List.of("the", "cat", "sleeps")), Map.of("regex", "the cat+ sleeps"), "all");

        assertEquals(0, cats.rounds(10).play(new Mine()).mistakes());
    }
}
