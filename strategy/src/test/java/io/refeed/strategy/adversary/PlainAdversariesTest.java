package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked by hand: the target is the even numbers, an answer 0 is malformed. */
class PlainAdversariesTest {
    private static final Map<String, Integer> EVENS = Map.of("multiples", 2);

    static Stream<Arguments> traces() {
        return Stream.of(
                arguments(Map.of("kind", "none"), of(3, 4, 5, 0), "2@1 4@2 6@3 8@4 10@5"),
                arguments(
                        Map.of("kind", "echo-alternate"), of(3, 4, 5, 3, 0, 8, 7), "2@1 3<1 4@2 5<3 6@3 8@4 10@5 7<7"),
                arguments(
                        Map.of("kind", "echo-sparse"),
                        of(3, 4, 5, 3, 0, 8, 7, 9),
                        "2@1 4@2 4<2 6@3 3<4 8@4 8<6 10@5 9<8"),
                arguments(
                        Map.of("kind", "stuck-record"),
                        of(4, 6, 5, 3, 0, 8, 7, 9),
                        "2@1 4@2 6<2 6@3 5<3 5<3 5<3 8@4 5<3"),
                arguments(Map.of("kind", "stuck-record"), of(4, 0, 8, 2), "2@1 4@2 6@3 8@4 2<4"),
                arguments(Map.of("kind", "iid", "rate", 1), of(3, 3, 0, 3), "2@1 3<1 3<1 3<1 3<1"),
                arguments(Map.of("kind", "iid", "rate", 1), of(0, 0, 5, 5), "2@1 4@2 6@3 5<3 5<3"),
                arguments(Map.of("kind", "iid", "rate", 0), of(3, 5), "2@1 4@2 6@3"),
                arguments(Map.of("kind", "echo", "rate", 1.0), of(3, 4, 5, 3, 0, 8), "2@1 3<1 4<2 5<3 3<4 4@2 8<6"),
                arguments(Map.of("kind", "echo", "rate", 0), of(3, 5), "2@1 4@2 6@3"),
                arguments(
                        Map.of("kind", "burst", "start", 2, "length", 3), of(3, 4, 5, 3, 8), "2@1 3<1 4<2 5<3 4@2 6@3"),
                arguments(
                        Map.of("kind", "burst", "start", 3, "length", 4),
                        of(3, 0, 5, 7, 8, 8),
                        "2@1 4@2 3<1 6@3 5<3 7<4 8@4"),
                arguments(Map.of("kind", "burst", "start", 3, "length", 2147483647), of(3, 1, 5), "2@1 4@2 3<1 1<2"),
                arguments(
                        Map.of("kind", "delayed", "lag", 3),
                        of(3, 4, 5, 3, 0, 8, 7),
                        "2@1 4@2 6@3 3<1 8@4 5<3 10@5 12@6"),
                arguments(Map.of("kind", "delayed", "lag", 2), of(3, 5, 7), "2@1 4@2 6@3 5<2"),
                arguments(Map.of("kind", "only-invalid"), of(3, 5, 4, 3, 0, 0, 7), "2@1 3<1 4@2 5<2 6@3 8@4 10@5 7<7"),
                arguments(Map.of("kind", "omission", "drop", List.of(2, "6")), of(1, 1), "4@2 8@4 10@5"),
                arguments(Map.of("kind", "omission", "drop", Map.of("multiples", 4)), of(1, 1), "2@1 6@3 10@5"),
                arguments(
                        Map.of("kind", "script", "words", List.of(3, "2", 8, 2)),
                        of(1, 1, 1, 1, 1, 1, 1),
                        "3$ 2$ 8$ 2$ 4@2 6@3 8@4 10@5"),
                arguments(Map.of("kind", "script", "words", List.of(2, 4)), of(1, 1), "2$ 4$ 6@3"),
                arguments(Map.of("kind", "script", "words", List.of()), of(1), "2@1 4@2"),
                arguments(Map.of("kind", "noise", "at", Map.of("3", 9)), of(1, 1, 1), "2@1 4@2 9! 6@3"),
                arguments(Map.of("kind", "noise", "at", Map.of(1, "7", 2, "7")), of(1, 1), "7! 7! 2@1"),
                arguments(Map.of("kind", "noise", "rate", 1), of(3, 7, 6, 1), "1! 5! 9! 11! 13!"),
                arguments(Map.of("kind", "noise", "rate", 0), of(3, 7), "2@1 4@2 6@3"));
    }

    @ParameterizedTest
    @MethodSource("traces")
    void playsAsItsRuleSays(Map<String, ?> adversary, long[] answers, String trace) {
        Match match = Match.of(adversary, 1, EVENS);

        assertThat(match.trace(answers)).isEqualTo(trace);
    }

    @Test
    void iidDrawsFromJavaUtilRandomOnceAWordAndOnceAReplay() {
        Match match = Match.of(Map.of("kind", "iid", "rate", 0.5), 1, "all").seed(7);

        assertThat(match.trace(2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13))
                .isEqualTo("1@1 2@2 3@3 3<2 4@4 5@5 6@6 3<2 10<8 4<3 7@7 8@8");
    }

    @Test
    void iidDrawsFromDistinctOutputsByTheirFirstEmission() {
        Match match = Match.of(Map.of("kind", "iid", "rate", 0.5), 1, "all").seed(7);

        assertThat(match.trace(2, 3, 4, 4, 6, 6, 7, 7, 7, 8, 8, 9))
                .isEqualTo("1@1 2@2 3@3 3<2 4@4 5@5 6@6 4<3 4<3 7<7 7@7 8@8 2<1");
    }

    @Test
    void randomNoiseEndsWhenNoForeignWordIsLeft() {
        Match match = Match.of(Map.of("kind", "noise", "rate", 1), 1, Map.of("allExcept", List.of(3, 5, 7)));

        assertThat(match.trace(5, 1, 1, 1)).isEqualTo("3! 7! 1@1 2@2 4@3");
    }

    @Test
    void answersThatHaveNotComeAreNotRepeated() {
        Match match = Match.of(Map.of("kind", "iid", "rate", 1), 1, EVENS);
        var outputs = new Outputs();
        var adversary = match.adversary();

        adversary.choose(1, outputs);
        var second = adversary.choose(2, outputs);
        outputs.add(2, 9);
        var third = adversary.choose(3, outputs);

        assertThat(second).isEqualTo(Choice.enumeration(4, 2));
        assertThat(third).isEqualTo(Choice.replay(9, 2));
    }

    private static long[] of(long... answers) {
        return answers;
    }
}
