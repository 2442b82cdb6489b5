package io.refeed.strategy.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Defences;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Label;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefencesTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Map<String, Object> KM = Map.of("kind", "kleinberg-mullainathan");
    private static final Map<String, Object> WP = Map.of("kind", "witness-protection");
    private static final Map<String, Object> EVENS = explicit("all", Map.of("multiples", 2L));

    private static Map<String, Object> explicit(Object... languages) {
        return Map.of("kind", "explicit", "domain", "naturals", "languages", List.of(languages));
    }

    private static Map<String, Object> game(Map<String, Object> generator, Object defences, Object... keys) {
        Map<String, Object> game = new LinkedHashMap<>();
        game.put("id", "g");
        game.put("class", EVENS);
        game.put("target", 2L);
        game.put("generator", generator);
        game.put("defences", defences);
        game.put("adversary", Map.of("kind", "only-invalid"));
        game.put("rounds", 40L);
        for (int i = 0; i < keys.length; i += 2) {
            game.put((String) keys[i], keys[i + 1]);
        }
        game.values().remove(null);
        return game;
    }

    private static Game read(Map<String, Object> game) {
        return Game.read(Node.root(game), CATALOG);
    }

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

    @Property(tries = 200)
    void everyWordTakesOneRandomNumberTheFirstIncluded(@ForAll long seed) {
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

    @ParameterizedTest
    @MethodSource("seeds")
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
        assertThat(seen).as("seed %s", seed).isEqualTo(String.join(" ", expected));
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
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
    class Filtering {
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

            assertThat(answers(WP, Map.of("finite", List.of(1L, 6L))).subList(0, 4))
                    .containsExactly(3L, 4L, 8L, 10L);
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
    }

    @Nested
    class Refused {
        static List<Arguments> faults() {
            Map<String, Object> some = Map.of("kind", "filter", "forbid", Map.of("finite", List.of(3L)));
            return List.of(
                    Arguments.of(game(KM, Map.of("kind", "cleaning")), "defences: expected a list"),
                    Arguments.of(
                            game(KM, List.of(Map.of("kind", "vaccine"))),
                            "defences[0].kind: expected a kind of defence (cleaning, filter, watermark)"),
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

    @Nested
    class TheirLimits {
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
}
