package io.refeed.strategy.defence;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilteredGeneratorTest extends DefendedGames {
    static List<Map<String, Object>> generators() {
        return List.of(
                WP,
                Map.of("kind", "witness-protection", "without", List.of("protection", "avoidance")),
                KM,
                Map.of("kind", "kleinberg-mullainathan", "variant", "endpoint"),
                Map.of("kind", "closure"),
                Map.of("kind", "charikar-pabbaraju"));
    }

    private List<Long> answers(Map<String, Object> generator, Object... forms) {
        List<Object> defences = new ArrayList<>();
        Arrays.stream(forms).forEach(form -> defences.add(Map.of("kind", "filter", "forbid", form)));
        List<Long> answers = new ArrayList<>();
        Simulation.play(read(game(generator, defences)), false, round -> answers.add(round.answer()));
        return answers;
    }

    @ParameterizedTest
    @MethodSource("generators")
    void noForbiddenWordIsChosenAndTheAnswersBeforeTheFirstOneStay(Map<String, Object> generator) {
        List<Long> bare = answers(generator);
        Set<Long> forbidden = new TreeSet<>(bare.subList(5, 20));
        forbidden.removeAll(bare.subList(0, 5));
        forbidden.remove(2L);

        List<Long> filtered = answers(generator, Map.of("finite", List.copyOf(forbidden)));

        assertThat(filtered).hasSize(40).doesNotContainAnyElementsOf(forbidden);
        assertThat(filtered.subList(0, 5)).isEqualTo(bare.subList(0, 5));
        assertThat(filtered).isNotEqualTo(bare);
    }

    @Test
    void theNextCandidateIsTaken() {
        assertThat(answers(WP).subList(0, 4)).containsExactly(1L, 4L, 6L, 8L);

        assertThat(answers(WP, Map.of("finite", List.of(1L, 6L))).subList(0, 4)).containsExactly(3L, 4L, 8L, 10L);
    }

    @Test
    void twoFiltersForbidWhatEitherDoes() {
        assertThat(answers(WP, Map.of("finite", List.of(1L)), Map.of("finite", List.of(6L))))
                .isEqualTo(answers(WP, Map.of("finite", List.of(1L, 6L))));
    }

    @Test
    void whereNothingIsLeftTheGameEndsUnfinished() {
        // All languages keep words enough, but what the last two share does not.
        Map<String, Object> game = game(
                Map.of("kind", "closure"),
                List.of(Map.of("kind", "filter", "forbid", Map.of("multiples", 6L))),
                "class",
                explicit(Map.of("multiples", 2L), Map.of("multiples", 3L)),
                "adversary",
                Map.of("kind", "script", "words", List.of(6L, 12L)));

        Verdict verdict = Simulation.play(read(game), false, round -> {}).verdict();

        assertThat(verdict.status().label()).isEqualTo("unfinished");
        assertThat(verdict.violations()).hasSize(1);
        assertThat(verdict.violations().get(0).code().label()).isEqualTo("budget");
    }

    @Test
    void aGeneratorThatIsLeftWithoutACandidateGivesUp() {
        List<Round> rounds = new ArrayList<>();

        Verdict verdict = Simulation.play(
                        read(game(KM, List.of(Map.of("kind", "filter", "forbid", Map.of("from", 30L))))),
                        false,
                        rounds::add)
                .verdict();

        assertThat(verdict.status()).isEqualTo(Status.UNFINISHED);
        assertThat(verdict.violations()).extracting(Violation::code).containsExactly(Violation.Code.BUDGET);
        assertThat(rounds.get(rounds.size() - 1).answered()).isFalse();
    }
}
