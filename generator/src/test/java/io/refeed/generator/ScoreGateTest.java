package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Words wait for what detectors say of them, and no longer than they may take. */
class ScoreGateTest {
    private static final String GAME = "run/1";
    private static final long PATIENCE = 100;

    private final List<String> released = new ArrayList<>();
    private final ScoreGate gate = new ScoreGate(
            Set.of("a", "b"), PATIENCE, 10, (word, scores) -> released.add(word.round() + " " + new TreeMap<>(scores)));

    private void word(int round) {
        gate.word(new StreamWord(GAME, round, "1"));
    }

    private void score(int round, String detector, double score) {
        gate.score(new Suspicion(GAME, round, detector, score));
    }

    @Test
    void aWordLeavesWithTheLastOfItsScores() {
        word(1);
        score(1, "a", 0.5);
        assertThat(released).isEmpty();

        score(1, "b", 1);

        assertThat(released).containsExactly("1 {a=0.5, b=1.0}");
    }

    @Test
    void scoresMayComeBeforeTheirWordAndTheFirstOfThemCounts() {
        score(1, "b", 1);
        score(1, "b", 0);
        score(1, "a", 0.5);
        score(1, "stranger", 0.5);

        word(1);

        assertThat(released).containsExactly("1 {a=0.5, b=1.0}");
    }

    @Test
    void wordsLeaveInTheirOrder() {
        word(1);
        word(2);
        score(2, "a", 0);
        score(2, "b", 0);
        assertThat(released).isEmpty();

        score(1, "a", 1);
        score(1, "b", 1);

        assertThat(released).containsExactly("1 {a=1.0, b=1.0}", "2 {a=0.0, b=0.0}");
    }

    @Test
    void aWordWaitsFromTheTimeOnAtWhichItIsTheFirst() {
        word(1);
        word(2);
        score(1, "a", 1);

        assertThat(gate.turn(1000)).isEqualTo(1000 + PATIENCE);
        gate.turn(1000 + PATIENCE - 1);
        assertThat(released).isEmpty();
        assertThat(gate.turn(1000 + PATIENCE)).isEqualTo(1000 + 2 * PATIENCE);
        assertThat(released).containsExactly("1 {a=1.0}");

        gate.turn(1000 + 2 * PATIENCE);
        assertThat(released).containsExactly("1 {a=1.0}", "2 {}");
    }
}
