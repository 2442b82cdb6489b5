package io.refeed.strategy.defence;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Round;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefenceLimitsTest extends DefendedGames {
    private Verdict play(Map<String, Object> game) {
        return Simulation.play(read(game), false, round -> {}).verdict();
    }

    private List<Integer> activeAtTheEnd(Map<String, Object> game) {
        List<Round> rounds = new ArrayList<>();
        Simulation.play(read(game), true, rounds::add);
        return rounds.get(rounds.size() - 1).diagnostics().active();
    }

    static List<Arguments> laundered() {
        return List.of(
                Arguments.of(explicit(Map.of("from", 2L), Map.of("from", 3L), Map.of("multiples", 2L))),
                Arguments.of(explicit(Map.of("from", 3L), Map.of("multiples", 2L), Map.of("multiples", 3L))));
    }

    @ParameterizedTest
    @MethodSource("laundered")
    void perfectCleaningLosesWhereNothingFalseIsShown(Map<String, Object> hypotheses) {
        Object[] keys = {
            "class", hypotheses, "target", 3L, "adversary", Map.of("kind", "launder", "against", 2L, "patience", 8L)
        };

        Verdict bare = play(game(KM, List.of(), keys));
        Verdict cleaned = play(game(KM, List.of(Map.of("kind", "cleaning")), keys));
        Verdict protectedWitnesses = play(game(WP, List.of(), keys));

        assertThat(bare.over().lastMistake()).isEqualTo(2);
        assertThat(cleaned.over().offTarget()).isZero();
        assertThat(cleaned.over().mistakes()).isEqualTo(39);
        assertThat(cleaned.over().lastMistake()).isEqualTo(40);
        assertThat(protectedWitnesses.over().lastMistake()).isLessThan(12);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void aDetectorThatMissesOneInTenLetsTheTargetBeEvicted(long seed) {
        Object[] keys = {
            "generator",
            Map.of("kind", "kleinberg-mullainathan", "variant", "endpoint"),
            "adversary",
            Map.of("kind", "stuck-record"),
            "rounds",
            200L
        };

        Map<String, Object> perfect = game(KM, List.of(Map.of("kind", "cleaning", "seed", seed)), keys);
        Map<String, Object> good = game(KM, List.of(Map.of("kind", "cleaning", "hit", 0.9, "seed", seed)), keys);

        assertThat(activeAtTheEnd(perfect)).containsExactly(1, 2);
        assertThat(play(perfect).over().mistakes()).isEqualTo(1);
        assertThat(activeAtTheEnd(good)).containsExactly(1);
        assertThat(play(good).over().invalid()).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "least-consistent", "kleinberg-mullainathan"})
    void noLabelRescuesAProperGenerator(String generator) {
        Map<String, Object> game = game(
                Map.of("kind", generator),
                List.of(Map.of("kind", "watermark")),
                "class",
                Map.of("kind", "theorem-7.3"),
                "target",
                null,
                "adversary",
                Map.of("kind", "theorem-7.3"));

        Verdict verdict = play(game);

        assertThat(verdict.replayed()).isEqualTo(2);
        assertThat(verdict.doomed()).isEqualTo(40);
        assertThat(verdict.over().mistakes()).isEqualTo(40);
    }

    private Verdict playTheorem(String theorem, String generator) {
        return play(game(
                Map.of("kind", generator),
                List.of(Map.of("kind", "watermark")),
                "class",
                Map.of("kind", theorem),
                "target",
                null,
                "adversary",
                Map.of("kind", theorem)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "witness-protection", "kleinberg-mullainathan", "charikar-pabbaraju"})
    void noLabelRescuesANonUniformGenerator(String generator) {
        Verdict verdict = playTheorem("theorem-5.1", generator);

        assertThat(verdict.replayed()).isEqualTo(37);
        assertThat(verdict.doomed()).isEqualTo(38);
        assertThat(verdict.over().mistakes()).isGreaterThanOrEqualTo(38);
    }

    @Test
    void noLabelRescuesAGeneratorForAnUncountableClass() {
        Verdict verdict = playTheorem("theorem-6.6", "ordinary");

        assertThat(verdict.replayed()).isEqualTo(1);
        assertThat(verdict.findings()).containsEntry("case", "iii");
        assertThat((long) verdict.findings().get("phases"))
                .isBetween(10L, (long) verdict.over().mistakes());
    }

    @Test
    void thereIsNoCertificateBehindADefence() {
        assertThat(play(game(WP, List.of())).certificate().status()).isEqualTo("reached");
        assertThat(play(game(WP, List.of(Map.of("kind", "cleaning")))).certificate())
                .isNull();
    }
}
