package io.refeed.strategy.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Defences;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Label;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.game.play.Simulation;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefencesTest extends DefendedGames {
    /** Tells what it gets to see; answers with numbers of its own. */
    private static final class Witness implements Generator {
        private final List<String> seen = new ArrayList<>();
        private final long[] answers;

        Witness(long... answers) {
            this.answers = answers;
        }

        @Override
        public Answer answer(Turn turn) {
            seen.add(turn.word() + (turn.isReplay() ? "r" : ""));
            return new Answer.Word(answers[Math.min(seen.size(), answers.length) - 1]);
        }
    }

    private static String shielded(Witness witness, Object defences, String... words) {
        Setting setting = read(game(KM, List.of())).setting();
        GeneratorConfig generator = new GeneratorConfig() {
            @Override
            public void check(Setting any, Node node) {}

            @Override
            public Generator create(Setting any) {
                return witness;
            }
        };
        Generator guarded = Defences.read(new Node("defences", defences), CATALOG, setting, generator)
                .guard(generator, setting);
        for (int i = 0; i < words.length; i++) {
            Label label = words[i].endsWith("r") ? Label.REPLAY : Label.FRESH;
            guarded.answer(new Turn(i + 1, Long.parseLong(words[i].replace("r", "")), Optional.of(label)));
        }
        return String.join(" ", witness.seen);
    }

    @Seeds(200)
    void everyWordTakesOneRandomNumberTheFirstIncluded(long seed) {
        Random random = new Random(seed);
        double hit = random.nextInt(5) / 4.0;
        double falseAlarm = random.nextInt(5) / 4.0;
        String[] words = random.longs(30, 1, 6)
                .mapToObj(word -> word + (random.nextBoolean() ? "r" : ""))
                .toArray(String[]::new);
        List<?> defences = List.of(Map.of("kind", "watermark", "hit", hit, "falseAlarm", falseAlarm, "seed", seed));

        String seen = shielded(new Witness(1), defences, words);

        Random draws = new Random(seed);
        String kept = null;
        List<String> expected = new ArrayList<>();
        for (String word : words) {
            boolean dropped = draws.nextDouble() < (word.endsWith("r") ? hit : falseAlarm);
            kept = dropped && kept != null ? kept : word;
            expected.add(kept);
        }
        assertThat(seen).isEqualTo(String.join(" ", expected));
    }

    @Seeds(100)
    void aWordThatOneDropsReachesNoLaterOne(long seed) {
        Random random = new Random(seed);
        String[] words = random.longs(30, 1, 6)
                .mapToObj(word -> word + (random.nextBoolean() ? "r" : ""))
                .toArray(String[]::new);
        List<?> defences = List.of(
                Map.of("kind", "watermark", "hit", 0.5, "falseAlarm", 0.3, "seed", seed),
                Map.of("kind", "watermark", "hit", 0.6, "falseAlarm", 0.2, "seed", seed + 1));

        String seen = shielded(new Witness(1), defences, words);

        Random first = new Random(seed);
        Random second = new Random(seed + 1);
        String kept = null;
        List<String> expected = new ArrayList<>();
        for (String word : words) {
            boolean replay = word.endsWith("r");
            boolean passed = first.nextDouble() >= (replay ? 0.5 : 0.3) || kept == null;
            passed = passed && (second.nextDouble() >= (replay ? 0.6 : 0.2) || kept == null);
            kept = passed ? word : kept;
            expected.add(kept);
        }
        assertThat(seen).isEqualTo(String.join(" ", expected));
    }

    @Nested
    class OfTheStream {
        @ParameterizedTest
        @CsvSource({
            // the third answer, 6, is dropped when it comes, and again; the words 4 and 8 were never emitted
            "cleaning,  2 4 6 8 6 9,    2 4 6 8 8 9",
            // dropped is what bears the label, whatever was emitted; a word without it is kept though it was emitted
            "watermark, 2 5r 6 8r 6r 9, 2 2 6 6 6 9",
            // the first word is always kept, its label with it
            "watermark, 2r 5r 6,        2r 2r 6",
        })
        void aDroppedWordIsReplacedByTheLatestOneKept(String kind, String words, String expected) {
            String seen = shielded(new Witness(1, 3, 6, 10), List.of(Map.of("kind", kind)), words.split(" "));

            assertThat(seen).isEqualTo(expected);
        }

        @Test
        void oneBehindTheOtherSeesWhatTheFirstPassesOn() {
            List<?> defences = List.of(Map.of("kind", "watermark"), Map.of("kind", "cleaning"));

            String seen = shielded(new Witness(5, 7), defences, "2", "9r", "5", "8", "7r", "6");

            // 9 and 7 are replaced by 2 and 8 before the second defence, which then drops the 5
            assertThat(seen).isEqualTo("2 2 2 8 8 6");
        }

        @Test
        void inAProperGameCleaningDropsWhatLiesInAnEarlierAnswer() {
            Game game = read(game(
                    Map.of("kind", "least-consistent"),
                    List.of(Map.of("kind", "cleaning")),
                    "mode",
                    "proper",
                    "class",
                    explicit(Map.of("multiples", 2L), Map.of("multiples", 3L), "all"),
                    "target",
                    3L,
                    "adversary",
                    Map.of("kind", "script", "words", List.of(2L, 4L, 3L, 6L, 5L, 9L)),
                    "rounds",
                    6L));
            List<Long> answers = new ArrayList<>();

            Simulation.play(game, false, round -> answers.add(round.answer()));

            // 4 lies in the first answer (and changes nothing); from 3 on the answer is 3, in which every word lies
            assertThat(answers).containsExactly(1L, 1L, 3L, 3L, 3L, 3L);
        }
    }

    @Nested
    class Refused {
        static List<Arguments> faults() {
            Map<String, Object> some = Map.of("kind", "filter", "forbid", Map.of("finite", List.of(3L)));
            return List.of(
                    Arguments.of(game(KM, Map.of("kind", "cleaning")), "defences: expected a list"),
                    Arguments.of(
                            game(KM, List.of(Map.of("kind", "vaccine"))),
                            "defences[0].kind: expected a kind of defence (cleaning, detector, filter, watermark)"),
                    Arguments.of(
                            game(KM, List.of(Map.of("kind", "cleaning", "hit", 1.5))),
                            "defences[0].hit: expected a number from 0 to 1"),
                    Arguments.of(
                            game(KM, List.of(Map.of("kind", "cleaning", "rate", 1))), "defences[0].rate: unknown key"),
                    Arguments.of(game(KM, List.of(Map.of("kind", "filter"))), "defences[0]: expected the key 'forbid'"),
                    Arguments.of(
                            game(Map.of("kind", "answers", "answers", List.of(7L)), List.of(some)),
                            "defences[0]: the generator does not choose among candidates"),
                    Arguments.of(
                            game(KM, List.of(some), "mode", "proper", "adversary", Map.of("kind", "none")),
                            "defences[0]: a filter forbids words; expected a game of mode element"),
                    Arguments.of(
                            game(Map.of("kind", "external", "player", "ann"), List.of(Map.of("kind", "watermark"))),
                            "defences[0]: the player ann reads the stream itself; expected no defences"));
        }

        @ParameterizedTest
        @MethodSource("faults")
        void withThePlaceAndWhatWasExpected(Map<String, Object> game, String problem) {
            assertThatThrownBy(() -> read(game))
                    .isInstanceOf(SpecException.class)
                    .hasMessageStartingWith(problem);
        }
    }
}
