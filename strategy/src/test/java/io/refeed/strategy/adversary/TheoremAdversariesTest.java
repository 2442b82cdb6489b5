package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Adversary;
import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Mode;
import io.refeed.game.Outputs;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.game.play.Simulation;
import io.refeed.language.spec.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adversaries of Theorems 5.1, 6.6 and 7.1, move by move. */
class TheoremAdversariesTest {
    private static final long MALFORMED = 0;

    private static Match match(String theorem, Mode mode, Map<String, ?> parameters) {
        Map<String, Object> adversary = new java.util.LinkedHashMap<>(parameters);
        adversary.put("kind", theorem);
        return Match.of(adversary, mode, 0, Map.of("kind", theorem));
    }

    private static long[] positions(Match match, String... words) {
        return java.util.Arrays.stream(words)
                .mapToLong(match.setting().domain()::word)
                .toArray();
    }

    @Nested
    class SeedAndEcho {
        @ParameterizedTest
        @CsvSource({"1, 1@0 7<1 -3<2 0<3", "2, 1@0 2@0 -3<2 0<3", "5, 1@0 2@0 3@0 4@0"})
        void echoesAfterTheSeed(int d, String trace) {
            Match match = match("theorem-5.1", Mode.ELEMENT, Map.of("d", d));

            assertThat(match.trace(positions(match, "7", "-3", "0"))).isEqualTo(trace);
            assertThat(match.adversary().targets())
                    .extracting(Target::name)
                    .containsExactly("infinity", Integer.toString(d));
        }

        @Test
        void goesBackToTheSeedWhereThereIsNothingToRepeat() {
            Match match = match("theorem-5.1", Mode.ELEMENT, Map.of("d", 2));

            assertThat(match.trace(MALFORMED, MALFORMED, MALFORMED, 6)).isEqualTo("1@0 2@0 1@0 2@0 3<4");
        }

        @Test
        void isNotTakenInByNames() {
            Map<String, Object> fake = Map.of("name", "infinity", "is", "all");

            assertThatThrownBy(() -> Match.of(Map.of("kind", "theorem-5.1"), Mode.ELEMENT, "integers", 0, fake))
                    .isInstanceOf(SpecException.class)
                    .hasMessageContaining("expected the class 'theorem-5.1'");
        }
    }

    @Nested
    class MarkersThenPhases {
        private final Match match = match("theorem-6.6", Mode.ELEMENT, Map.of("markers", 6, "patience", 4));

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // a fresh marker far ahead: the markers up to it, itself as a replay, then the first seed
                    "*4 0 0 0 0      | *1@0 *2@0 *3@0 *4<1 3@0 5@0",
                    // markers already shown are not fresh
                    "*1 *2 *4 0 0    | *1@0 *2@0 *3@0 *4<3 3@0 5@0",
                    // integers during the prelude are passed over, and so are further markers
                    "*3 9 9 *9 *9    | *1@0 *2@0 *3<1 2@0 4@0 5@0",
                    // answered integers are withheld, and with them those skipped
                    "*2 0 3 9 10 0 0 | *1@0 *2<1 1@0 0@0 -1@0 -2@0 11@0 12@0",
                    // what was shown, or is not above J, begins no phase
                    "*2 0 1 2 3 0    | *1@0 *2<1 1@0 3@0 4@0 5@0 6@0"
                })
        void movesOnUponWhatIsAnswered(String answers, String trace) {
            assertThat(match.trace(positions(match, answers.strip().split(" "))))
                    .isEqualTo(trace);
        }

        @Test
        void leavesItsTargetOpenUntilTheGameEnds() {
            Adversary adversary = match.adversary();
            Outputs outputs = new Outputs();
            for (int round = 1; round <= 3; round++) {
                adversary.choose(round, outputs);
                assertThat(adversary.targets()).isEmpty();
                outputs.add(round, MALFORMED);
                assertThat(adversary.over()).isFalse();
            }

            adversary.end(outputs);

            assertThat(adversary.targets()).extracting(Target::name).containsExactly("h-mk");
            assertThat(adversary.findings()).containsEntry("case", "i").containsEntry("phases", 0L);
        }

        @Test
        void givesUpOnlyOnceTheLastAnswerIsThere() {
            Adversary adversary = match.adversary();
            Outputs outputs = new Outputs();
            long[] answers = positions(match, "*2", "0", "0", "0", "0");
            for (int round = 1; round <= 6; round++) {
                adversary.choose(round, outputs);
                assertThat(adversary.over()).isFalse();
                if (round <= answers.length) {
                    outputs.add(round, answers[round - 1]);
                }
            }
            outputs.add(6, positions(match, "0")[0]);

            assertThat(adversary.over()).isTrue();
            assertThat(adversary.targets())
                    .extracting(Target::form)
                    .containsExactly(Map.of("h1", Map.of("b", 1L, "plus", List.of(1L), "above", 2L)));
            assertThat(adversary.findings()).containsEntry("case", "ii").containsEntry("phases", 0L);
        }

        @Test
        void endsInTheThirdCaseWithWhatWasShown() {
            Adversary adversary = match.adversary();
            Outputs outputs = new Outputs();
            long[] answers = positions(match, "*2", "0", "3", "5", "0");
            for (int round = 1; round <= answers.length; round++) {
                adversary.choose(round, outputs);
                outputs.add(round, answers[round - 1]);
            }

            adversary.end(outputs);

            assertThat(adversary.targets())
                    .extracting(Target::form)
                    .containsExactly(Map.of("h2", Map.of("b", 2L, "plus", List.of(-1L, 0L, 1L))));
            assertThat(adversary.findings()).isEqualTo(Map.of("case", "iii", "phases", 2L, "settledTarget", "H2^2"));
        }
    }

    @Nested
    class TheTable {
        private final Match match = match("theorem-7.1", Mode.PROPER, Map.of());

        @ParameterizedTest
        @CsvSource({
            "1 1 1 1, 1@0 3@0 4@0 5@0 6@0",
            // the trap of round 1, column 2, is free after the first other answer
            "1 1 4 1, 1@0 3@0 4@0 2@0 7@0",
            "2 2 2 2, 1@0 2@0 4@0 5@0 7@0",
            // a malformed answer adds a universal column and frees nothing
            "0 0 0 1, 1@0 3@0 4@0 5@0 6@0"
        })
        void showsTheLeastFreeColumn(String answers, String trace) {
            long[] indices = java.util.Arrays.stream(answers.split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();

            assertThat(match.trace(indices)).isEqualTo(trace);
        }

        @Test
        void writesTheColumnsThatWereAskedFor() {
            Adversary adversary = match.adversary();
            Outputs outputs = new Outputs();
            adversary.choose(1, outputs);
            outputs.add(1, new Reply(new Answer.Hypothesis(1), null, new QuestionExtent(7, 5)));
            adversary.choose(2, outputs);
            outputs.add(2, 2);

            adversary.end(outputs);

            assertThat(adversary.table()).hasValueSatisfying(table -> assertThat(table)
                    .containsEntry("columns", 9L)
                    .containsEntry("diagonals", List.of(Map.of("column", 7L, "hypothesis", "2"))));
            assertThat(adversary.targets()).extracting(Target::name).containsExactly("1", "8");
        }

        @Test
        void saysSoWhereNoColumnIsLeft() {
            Adversary adversary = match.adversary();
            Outputs nothing = new Outputs();
            adversary.choose(1, nothing);

            assertThatThrownBy(() -> adversary.choose(2, nothing)).hasMessageContaining("no column is left");
        }

        @ParameterizedTest
        @CsvSource({
            "least-consistent, 9, finished",
            "least-consistent, 10, finished",
            "kleinberg-mullainathan, 3, unfinished"
        })
        void listensAsLongAsTheBudgetLasts(String generator, int budget, String status) {
            List<Round> rounds = new ArrayList<>();

            Simulation.Result result = Simulation.play(
                    Opponents.game("theorem-7.1", 10, Map.of("budget", budget), Map.of("kind", generator)),
                    false,
                    rounds::add);

            assertThat(result.verdict().status()).isEqualTo(Status.valueOf(status.toUpperCase(java.util.Locale.ROOT)));
            if (status.equals("unfinished")) {
                assertThat(result.verdict().violations()).singleElement().satisfies(violation -> assertThat(
                                violation.detail())
                        .isEqualTo("more than " + budget + " questions in one round"));
                assertThat(rounds.get(rounds.size() - 1).answered()).isFalse();
            }
        }
    }

    @Test
    void choicesOfSettledGamesNameNoPlaceInAnEnumeration() {
        Match match = match("theorem-7.1", Mode.PROPER, Map.of());

        assertThat(match.play(1, 2, 3)).extracting(Choice::index).containsOnly(0);
    }
}
