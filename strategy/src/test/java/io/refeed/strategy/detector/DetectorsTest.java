package io.refeed.strategy.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Detector;
import io.refeed.game.DetectorPanel;
import io.refeed.game.Detectors;
import io.refeed.game.Game;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.game.play.Simulation;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bundled detectors, each by what it is made to find. */
class DetectorsTest {
    private static final Catalog CATALOG = Catalog.load();

    private static Map<String, Object> source(Object... detectors) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", "g");
        source.put("class", Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")));
        source.put("target", 1L);
        source.put("generator", Map.of("kind", "witness-protection"));
        source.put("adversary", Map.of("kind", "iid", "rate", 0.5));
        source.put("detectors", List.of(detectors));
        return source;
    }

    private static Game game(Object... detectors) {
        return Game.read(Node.root(source(detectors)), CATALOG);
    }

    private static Detector open(Map<String, Object> description) {
        Game game = game(description);
        return game.detectors().list().get(0).open(game.setting()).orElseThrow();
    }

    private static double score(Detector detector, long word) {
        return detector.score(new Turn(1, word));
    }

    @Test
    void ownOutputsAreThoseOfEarlierRounds() {
        Detector detector = open(Map.of("kind", "own-outputs"));

        assertThat(score(detector, 5)).isZero();
        detector.answered(new Answer.Word(7));
        assertThat(score(detector, 7)).isOne();
        detector.answered(new Answer.Unreadable("x"));
        assertThat(score(detector, 5)).isZero();
    }

    @Test
    void nearDuplicatesAreLikeAnEarlierWordWithinTheWindow() {
        Detector detector = open(Map.of("kind", "near-duplicate", "window", 2L));

        assertThat(score(detector, 1234)).isZero();
        assertThat(score(detector, 1234)).isOne();
        assertThat(score(detector, 1235)).isEqualTo(0.75);
        assertThat(score(detector, 77)).isZero();
        assertThat(score(detector, 88)).isZero();
        assertThat(score(detector, 1234)).isZero();
    }

    @Test
    void longTextsThatDifferBehindWhatIsComparedAreNotTheSame() {
        Similarity similarity = new Similarity(10);
        String head = "a".repeat(Similarity.COMPARED);

        assertThat(similarity.greatest(head + "b")).isZero();
        assertThat(similarity.greatest(head + "c")).isLessThan(1).isGreaterThan(0.9);
        assertThat(similarity.greatest(head + "b")).isOne();
    }

    @Test
    void whatTheModelHasSeenSurprisesItLessAndLess() {
        Detector detector = open(Map.of("kind", "surprise"));
        score(detector, 1111);
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            scores.add(score(detector, 1111));
        }

        assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(score(detector, 9876)).isGreaterThan(scores.get(0));
    }

    @Test
    void theProbabilityOfAWordIsThatOfItsCharactersAndItsEnd() {
        NgramModel model = new NgramModel(2);
        model.train("ab");

        // a after the beginning, b after a, the end after b: each seen once of once, among two characters, the end and
        // the unknown.
        assertThat(model.meanProbability("ab")).isEqualTo(2.0 / 5, org.assertj.core.data.Offset.offset(1e-12));
        // An unknown character after the beginning, then the end after what was never seen.
        assertThat(model.meanProbability("x"))
                .isEqualTo(Math.sqrt(1.0 / 5 * 1.0 / 4), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void aDetectorsNameIsItsKindUnlessItHasOne() {
        Game game = game(
                Map.of("kind", "own-outputs"),
                Map.of("kind", "surprise", "name", "two", "order", 2L),
                Map.of("kind", "surprise", "order", 4L),
                Map.of("kind", "external", "name", "mine", "threshold", 0.8));

        assertThat(game.detectors().names()).containsExactly("own-outputs", "two", "surprise", "mine");
        assertThat(game.detectors().list().get(3).threshold()).isEqualTo(0.8);
        assertThat(game.detectors().list().get(0).patience()).isEqualTo("5s");
    }

    @Test
    void namesThatAreNotUniqueAndTimesOfNothingAreRefusedWhereTheyStand() {
        assertThatThrownBy(() -> game(Map.of("kind", "surprise"), Map.of("kind", "surprise", "order", 2L)))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("detectors[1]: two detectors of the game are called 'surprise'");
        assertThatThrownBy(() -> game(Map.of("kind", "surprise", "patience", "0s")))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("detectors[0].patience: expected a time");
        assertThatThrownBy(() -> game(Map.of("kind", "external")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("'name'");
        assertThatThrownBy(() -> game(Map.of("kind", "suprise")))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("surprise");
    }

    @Test
    void inMemoryExternalDetectorsHaveNoScores() {
        Game game = game(Map.of("kind", "own-outputs"), Map.of("kind", "external", "name", "mine"));

        Map<?, ?> detectors = (Map<?, ?>)
                Simulation.play(game, false, round -> {}).verdict().findings().get("detectors");

        assertThat(((Map<?, ?>) detectors.get("own-outputs")).get("missing")).isEqualTo(0L);
        assertThat(((Map<?, ?>) detectors.get("mine")).get("missing")).isEqualTo(100L);
    }

    private static Game defended(Object defence, Object... more) {
        Map<String, Object> source = source(
                Map.of("kind", "own-outputs"), Map.of("kind", "surprise"), Map.of("kind", "external", "name", "mine"));
        List<Object> defences = new ArrayList<>(List.of(defence));
        defences.addAll(List.of(more));
        source.put("defences", defences);
        return Game.read(Node.root(source), CATALOG);
    }

    @Test
    void ownOutputsAsADefenceDropWhatCleaningDrops() {
        List<String> cleaned = new ArrayList<>();
        List<String> defended = new ArrayList<>();
        List<Boolean> dropped = new ArrayList<>();
        Simulation.play(
                defended(Map.of("kind", "cleaning")), false, round -> cleaned.add(round.word() + " " + round.answer()));
        Simulation.play(defended(Map.of("kind", "detector", "name", "own-outputs")), false, round -> {
            defended.add(round.word() + " " + round.answer());
            dropped.add(round.dropped());
        });

        assertThat(defended).isEqualTo(cleaned);
        assertThat(dropped).contains(true, false);
    }

    @Test
    void aDetectorAsADefenceSeesAlsoTheWordsThatOthersDrop() {
        Map<String, Object> surprise = Map.of("kind", "detector", "name", "surprise", "threshold", 0.8);
        List<Boolean> dropped = new ArrayList<>();
        Game game = defended(Map.of("kind", "cleaning"), surprise);

        var tally = Simulation.play(game, false, round -> dropped.add(round.dropped()))
                .referee()
                .detectors()
                .orElseThrow();

        List<Boolean> expected = new ArrayList<>();
        Map<Integer, Boolean> suspected = new LinkedHashMap<>();
        tally.tell((round, detector, score, replayed) -> suspected.merge(
                round, detector.equals("own-outputs") ? score >= 0.5 : score >= 0.8, Boolean::logicalOr));
        suspected.forEach((round, suspect) -> expected.add(suspect && round > 1));
        assertThat(dropped).isEqualTo(expected);
    }

    @Test
    void withoutTheScoreOfADetectorElsewhereAGameGoesNoFurther() {
        Game game = defended(Map.of("kind", "detector", "name", "mine"));

        var verdict = Simulation.play(game, false, round -> {}).verdict();

        assertThat(verdict.rounds()).isZero();
        assertThat(verdict.violations().get(0).detail()).isEqualTo("detector mine gave no score for round 1");
    }

    @Test
    void defencesThatMakeNoSenseAreRefusedWhereTheyStand() {
        assertThatThrownBy(() -> defended(Map.of("kind", "detector", "name", "other")))
                .isInstanceOf(SpecException.class)
                .hasMessage(
                        "defences[0].name: the game has no detector 'other'; expected one of own-outputs, surprise, mine");
        assertThatThrownBy(() ->
                        defended(Map.of("kind", "detector", "name", "mine"), Map.of("kind", "cleaning", "hit", 0.5)))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("defences[1]: chance must not decide behind a detector outside this program");
    }

    @Test
    void aDetectorThatFailsIsNotAskedAgainAndTakesNoOtherWithIt() {
        Setting setting = game().setting();
        Detectors detectors = new Detectors(List.of(new Throwing("bad"), new OwnOutputs("good", 0.5, "5s")));
        List<String> told = new ArrayList<>();
        DetectorPanel panel = new DetectorPanel(
                detectors, setting, each -> true, (detector, failure) -> told.add(detector + " failed"));

        for (int round = 1; round <= 3; round++) {
            panel.score(new Turn(round, round), (at, detector, score) -> told.add(detector + " " + at));
        }

        assertThat(told).containsExactly("bad 1", "good 1", "bad failed", "good 2", "good 3");
    }

    private record Throwing(String name) implements io.refeed.game.DetectorConfig {
        @Override
        public double threshold() {
            return 0.5;
        }

        @Override
        public String patience() {
            return "5s";
        }

        @Override
        public java.util.Optional<Detector> open(Setting setting) {
            return java.util.Optional.of(turn -> turn.round() == 1 ? 0.5 : 1.5);
        }
    }
}
