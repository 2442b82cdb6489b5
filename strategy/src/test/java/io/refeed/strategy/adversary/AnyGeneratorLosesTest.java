package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Verdict;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the theorems promise, round by round, against generators drawn at random. */
class AnyGeneratorLosesTest {
    private static final Map<String, Object> NOBODY = Map.of("kind", "answers", "answers", List.of("1"));

    /** A game that was played: its rounds, and in which of them the answer was a mistake for some target. */
    private record Played(List<Round> rounds, BitSet mistakes, Referee referee, Verdict verdict) {
        static Played of(Game game) {
            List<Round> rounds = new ArrayList<>();
            BitSet mistakes = new BitSet();
            Simulation.Result result = Simulation.play(
                    game,
                    false,
                    rounds::add,
                    (round, invalid, repeated, echoed, offTarget) -> mistakes.set(round, invalid || repeated));
            return new Played(rounds, mistakes, result.referee(), result.verdict());
        }

        Language target(int place) {
            return referee.targets().get(place).language();
        }

        /** The same rounds before a referee who trusts no one. */
        Verdict audited(Game game) {
            Referee referee = Referee.trustingNobody(game, Referee.BLOCK);
            rounds.forEach(referee::add);
            referee.end();
            return referee.verdict(Status.FINISHED);
        }

        boolean right(int place, Round round, Set<Long> shown) {
            return target(place).contains(round.answer()) && !shown.contains(round.answer());
        }
    }

    @Seeds(400)
    void theorem51IsWrongForOneOfTwoTargetsFromTheSeedOn(long seed) {
        Random random = new Random(seed);
        int d = 1 + random.nextInt(6);
        int rounds = 1 + random.nextInt(40);
        Game game = Opponents.random(Opponents.game("theorem-5.1", rounds, Map.of("d", d), NOBODY), random);

        Played played = Played.of(game);

        Verdict verdict = played.verdict();
        assertThat(verdict.over().legal()).isTrue();
        assertThat(verdict.targets()).containsOnlyKeys("infinity", Integer.toString(d));
        assertThat(verdict.doomed()).isEqualTo(Math.max(0, rounds - d + 1));
        for (int t = d; t <= rounds; t++) {
            assertThat(played.mistakes().get(t)).as("round %d", t).isTrue();
        }
        assertEachTargetIsCountedRightly(played);
        assertThat(played.audited(game)).isEqualTo(verdict);
    }

    /** No claim of thresholds survives: neither d for infinity together with any for d. */
    @Seeds(200)
    void theorem51RefutesEveryPairOfThresholds(long seed) {
        Random random = new Random(seed);
        int first = 1 + random.nextInt(5);
        int second = 1 + random.nextInt(30);
        int rounds = Math.max(first, second);
        Game game = Opponents.random(Opponents.game("theorem-5.1", rounds, Map.of("d", first), NOBODY), random);

        Map<String, Verdict.OfTarget> targets = Played.of(game).verdict().targets();

        boolean refutesFirst = targets.get("infinity").distinctAtLastMistake() >= first;
        boolean refutesSecond = targets.get(Integer.toString(first)).distinctAtLastMistake() >= second;
        assertThat(refutesFirst || refutesSecond).isTrue();
    }

    @Seeds(600)
    void theorem66EndsInExactlyOneCase(long seed) {
        Random random = new Random(seed);
        int markers = 1 + random.nextInt(12);
        int patience = 1 + random.nextInt(8);
        int rounds = 1 + random.nextInt(80);
        Game game = Opponents.random(
                Opponents.game("theorem-6.6", rounds, Map.of("markers", markers, "patience", patience), NOBODY),
                random);

        Played played = Played.of(game);

        Verdict verdict = played.verdict();
        long phases = (long) verdict.findings().get("phases");
        int answered = verdict.rounds();
        assertThat(verdict.over().legal()).as("%s", played.rounds()).isTrue();
        switch ((String) verdict.findings().get("case")) {
            case "i" -> {
                assertThat(answered).isEqualTo(Math.min(markers, rounds));
                assertThat(verdict.over().mistakes()).isEqualTo(answered);
                assertThat(verdict.findings()).containsEntry("settledTarget", "h-mk");
            }
            case "ii" -> {
                assertThat(played.mistakes()
                                .get(answered - patience + 1, answered + 1)
                                .cardinality())
                        .isEqualTo(patience);
                assertThat((String) verdict.findings().get("settledTarget")).startsWith("H1^");
            }
            default -> {
                assertThat(answered).isEqualTo(rounds);
                assertThat(verdict.over().mistakes()).isGreaterThanOrEqualTo((int) phases);
                assertThat(verdict.over().offTarget()).isZero();
                assertThat((String) verdict.findings().get("settledTarget")).startsWith("H2^");
            }
        }
        assertNothingWithheldIsShown(played);
        assertThat(played.audited(game)).isEqualTo(verdict);
    }

    /** Every word is shown once, but for replayed ones that were shown before. */
    private static void assertNothingWithheldIsShown(Played played) {
        Set<Long> shown = new HashSet<>();
        played.rounds().forEach(round -> assertThat(shown.add(round.word())).isTrue());
    }

    @Seeds(400)
    void theorem71IsWrongForTheFirstHypothesisOrForTheTrap(long seed) {
        Random random = new Random(seed);
        int rounds = 1 + random.nextInt(40);
        Game game = Opponents.random(Opponents.game("theorem-7.1", rounds, Map.of(), NOBODY), random);

        Played played = Played.of(game);

        Verdict verdict = played.verdict();
        HypothesisClass hypotheses = played.referee().hypotheses();
        List<Target> targets = played.referee().targets();
        int lastNotOne = 0;
        int notOne = 0;
        int onesBefore = 0;
        for (Round round : played.rounds()) {
            if (round.answer() != 1) {
                lastNotOne = round.round();
                notOne++;
                onesBefore = round.round() - notOne;
            }
        }
        assertThat(verdict.over().legal()).isTrue();
        assertThat(verdict.over().offTarget()).isZero();
        for (Round round : played.rounds()) {
            Language answer = hypotheses.language((int) round.answer());
            assertThat(answer.isSubsetOf(targets.get(0).language())).isEqualTo(round.answer() == 1);
            assertThat(answer.isSubsetOf(targets.get(1).language())).isFalse();
        }
        Map<?, ?> counters = (Map<?, ?>) verdict.findings().get("counters");
        assertThat(Map.<Object, Object>copyOf(counters))
                .containsEntry("notOne", (long) notOne)
                .containsEntry("lastNotOne", (long) lastNotOne)
                .containsEntry("againstOne", (long) notOne)
                .containsEntry("againstTrapSince", (long) rounds - lastNotOne)
                .containsEntry("trap", targets.get(1).name());
        assertThat((long) counters.get("againstOne") + (long) counters.get("againstTrapSince"))
                .isEqualTo(rounds - onesBefore);
        assertThat(verdict.targets().get("1").mistakes()).isEqualTo(notOne);
        assertThat(played.audited(game)).isEqualTo(verdict);
    }

    @Seeds(200)
    void theorem71WithoutTrapsIsLostBySayingOneForEver(long seed) {
        Random random = new Random(seed);
        int rounds = 1 + random.nextInt(40);
        Map<String, Object> plain = Map.of(
                "id",
                "g",
                "class",
                Map.of("kind", "theorem-7.1", "trap", false),
                "adversary",
                Map.of("kind", "theorem-7.1"),
                "generator",
                NOBODY,
                "rounds",
                rounds);
        Game game = Opponents.random(Opponents.read(plain), random);

        Verdict one = Played.of(Opponents.read(plain)).verdict();
        Played any = Played.of(game);

        assertThat(one.over().mistakes()).isZero();
        assertThat(any.verdict().over().legal()).isTrue();
        any.rounds()
                .forEach(round -> assertThat(any.mistakes().get(round.round())).isEqualTo(round.answer() != 1));
    }

    @Seeds(200)
    void theorem73IsWrongForOneOfTwoTargetsInEveryRound(long seed) {
        Random random = new Random(seed);
        int rounds = 1 + random.nextInt(20);
        int[] answers = random.ints(rounds, 1, 5).toArray();
        Game game = Opponents.against(
                Opponents.game("theorem-7.3", rounds, Map.of(), Map.of("kind", "least-consistent")),
                setting -> turn -> new Answer.Hypothesis(answers[turn.round() - 1]));

        Played played = Played.of(game);

        assertThat(played.verdict().over().legal()).isTrue();
        assertThat(played.verdict().doomed()).isEqualTo(rounds);
        assertThat(played.mistakes().cardinality()).isEqualTo(rounds);
        int worst = played.verdict().targets().values().stream()
                .mapToInt(Verdict.OfTarget::mistakes)
                .max()
                .orElseThrow();
        assertThat(worst).isGreaterThanOrEqualTo((rounds + 1) / 2);
    }

    private static void assertEachTargetIsCountedRightly(Played played) {
        for (int place = 0; place < 2; place++) {
            Set<Long> shown = new HashSet<>();
            int mistakes = 0;
            for (Round round : played.rounds()) {
                shown.add(round.word());
                mistakes += played.right(place, round, shown) ? 0 : 1;
            }
            String name = Opponents.names(played.verdict().targets()).get(place);
            assertThat(played.verdict().targets().get(name).mistakes()).isEqualTo(mistakes);
        }
    }

    @Test
    void theOrdinaryGeneratorsWinOnceNothingIsReplayed() {
        Map<String, Object> p1 = Map.of("h1", Map.of("b", 1, "plus", List.of(1), "above", 2));
        Map<String, Object> f = Map.of("h2", Map.of("b", 2, "plus", List.of(3)));

        Map<String, Object> none = Map.of("kind", "none");
        Map<String, Object> seed = Map.of("kind", "script", "words", List.of(1, 2, 3, -1));

        assertThat(ordinary("theorem-5.1", "3", seed).lastMistake()).isEqualTo(3);
        assertThat(ordinary("theorem-5.1", "3", seed).distinctAtLastMistake()).isEqualTo(3);
        assertThat(ordinary("theorem-5.1", "infinity", none).lastMistake()).isZero();
        assertThat(ordinary("theorem-6.6", p1, none).lastMistake()).isLessThan(10);
        assertThat(ordinary("theorem-6.6", f, none).lastMistake()).isLessThan(10);
        assertThat(ordinary("theorem-6.6", Map.of("hmk", true), none).lastMistake())
                .isZero();
    }

    private static Verdict.OfTarget ordinary(String theorem, Object target, Map<String, ?> adversary) {
        return Played.of(Opponents.read(Map.of(
                        "id",
                        "g",
                        "class",
                        Map.of("kind", theorem),
                        "target",
                        target,
                        "adversary",
                        adversary,
                        "generator",
                        Map.of("kind", "ordinary"),
                        "rounds",
                        60)))
                .verdict()
                .over();
    }
}
