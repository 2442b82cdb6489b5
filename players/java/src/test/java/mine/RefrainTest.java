package mine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.refeed.kit.TestGame;
import io.refeed.kit.TestResult;
import io.refeed.kit.TestRound;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The adversary by the name that experiments call it by. */
class RefrainTest {
    @Test
    void itComesBackToTheFirstAnswer() {
        TestResult played = new TestGame("naturals", "all")
                .rounds(9)
                .adversary(Map.of("kind", "refrain", "every", 3L))
                .play(new Mine());

        String first = played.answers().get(0);
        assertEquals(
                List.of(first, first, first),
                played.rounds().stream()
                        .filter(TestRound::replayed)
                        .map(TestRound::word)
                        .toList());
    }
}
