package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LaundererTest {
    private static final Map<String, Integer> EVENS = Map.of("multiples", 2);
    private static final List<Object> FORMS = List.of(
            "all",
            EVENS,
            Map.of("multiples", 3),
            Map.of("from", 4),
            Map.of("allExcept", List.of(1, 5, 6)),
            Map.of("progression", Map.of("first", 1, "step", 4)),
            Map.of("union", List.of(Map.of("multiples", 5), Map.of("finite", List.of(1, 2, 3)))));

    @Test
    void holdsWordsBackUntilTheyWereEmittedOrHaveWaitedLongEnough() {
        Match match =
                Match.of(Map.of("kind", "launder", "against", 2, "patience", 2), 1, EVENS, Map.of("multiples", 4));

        assertThat(match.trace(1, 10, 1, 1, 6, 16, 1, 1)).isEqualTo("4@2 8@4 2@1 10@5 12@6 6@3 16@8 20@10 14@7");
    }

    @Test
    void waitsForEightRoundsUnlessToldOtherwise() {
        Match match = Match.of(Map.of("kind", "launder", "against", 2), 1, "all", Map.of("from", 2));

        assertThat(match.trace(1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000, 1_000))
                .isEqualTo("2@2 1000@1000 3@3 4@4 5@5 6@6 7@7 8@8 1@1");
    }

    @Test
    void enumeratesWhenTheRivalSharesNothing() {
        Match match = Match.of(
                Map.of("kind", "launder", "against", 2),
                1,
                EVENS,
                Map.of("progression", Map.of("first", 1, "step", 2)));

        assertThat(match.trace(1, 3, 5)).isEqualTo("2@1 4@2 6@3 8@4");
    }

    @Test
    void hidesNothingFromItsOwnTarget() {
        Match match = Match.of(Map.of("kind", "launder", "against", 1), 1, EVENS);

        assertThat(match.trace(8, 6, 5)).isEqualTo("2@1 4@2 6@3 8@4");
    }

    /** A match against a launderer, and what is answered in it. */
    private record Laundering(Match match, int patience, List<Long> answers, String told) {
        static Laundering of(Draws draws) {
            Object target = draws.oneOf(FORMS);
            Object rival = draws.oneOf(FORMS);
            int patience = draws.between(1, 9);
            List<Long> answers = anyAnswers(draws);
            return new Laundering(
                    Match.of(Map.of("kind", "launder", "against", 2, "patience", patience), 1, target, rival),
                    patience,
                    answers,
                    target + " against " + rival + ", patience " + patience + ", answers " + answers);
        }

        List<Choice> play() {
            return match.play(longs(answers));
        }

        Language target() {
            return match.target().language();
        }
    }

    @Seeds
    void playsLikeTheLiteralRule(long seed) {
        Laundering game = Laundering.of(new Draws(seed));
        Language rival = game.match().setting().hypotheses().language(2);

        List<Choice> choices = game.play();

        assertThat(choices.stream().map(Choice::word))
                .as(game.told())
                .containsExactlyElementsOf(literally(game.target(), rival, game.patience(), game.answers()));
    }

    @Seeds
    void showsWordsOfTheTargetOnlyEachAtItsPlaceAndNoneTwice(long seed) {
        Laundering game = Laundering.of(new Draws(seed));
        Language language = game.target();

        List<Choice> choices = game.play();

        assertThat(choices)
                .as(game.told())
                .allSatisfy(choice -> {
                    assertThat(choice.origin()).isEqualTo(Origin.ENUMERATION);
                    assertThat(language.contains(choice.word())).isTrue();
                    assertThat(choice.index()).isEqualTo(place(language, choice.word()));
                })
                .doesNotHaveDuplicates();
    }

    @Seeds
    void showsEveryWordWithinBoundedTime(long seed) {
        Laundering game = Laundering.of(new Draws(seed));
        int turns = game.patience() + 1;

        List<Choice> choices = game.play();

        // The least word waits for at most patience rounds, then it is shown: k words need at most k (patience + 1).
        long word = 0;
        for (int k = 1; k * turns <= choices.size(); k++) {
            word = game.target().next(word);
            assertThat(choices.subList(0, k * turns))
                    .as(game.told())
                    .extracting(Choice::word)
                    .contains(word);
        }
    }

    @Seeds
    void findsPlacesInAnyOrder(long seed) {
        Draws draws = new Draws(seed);
        Object form = draws.oneOf(FORMS);
        List<Long> words = anyAnswers(draws);
        Language language = Match.of(Map.of("kind", "none"), 1, form).target().language();
        WalkedRanks ranks = new WalkedRanks(language);

        for (long word : words) {
            if (language.contains(word)) {
                assertThat(ranks.of(word))
                        .as("%s in %s, asked %s", word, form, words)
                        .isEqualTo(place(language, word));
            }
        }
    }

    @Test
    void findsEveryPlaceBehindTheFrontier() {
        WalkedRanks ranks = new WalkedRanks(PeriodicSet.progression(3, 3));
        ranks.of(3 * 1_000);

        for (int place = 1; place <= 1_000; place++) {
            assertThat(ranks.of(3L * place)).isEqualTo(place);
        }
    }

    private static List<Long> anyAnswers(Draws draws) {
        return draws.list(1, 50, () -> draws.between(0L, 60L));
    }

    /** The rule as the definition has it, everything looked up anew each round. */
    private static List<Long> literally(Language target, Language rival, int patience, List<Long> answers) {
        List<Long> shown = new ArrayList<>();
        TreeSet<Long> emitted = new TreeSet<>();
        long waiting = 0;
        int waited = 0;
        for (int round = 1; round <= answers.size() + 1; round++) {
            long e = leastUnshown(target, shown, PeriodicSet.all());
            long word;
            if (rival.contains(e) || emitted.contains(e)) {
                word = e;
            } else {
                waited = e == waiting ? waited + 1 : 1;
                waiting = e;
                Long fromOutputs = emitted.stream()
                        .filter(w -> target.contains(w) && !shown.contains(w))
                        .findFirst()
                        .orElse(null);
                long harmless = leastUnshown(target, shown, rival);
                if (waited > patience) {
                    word = e;
                } else if (fromOutputs != null) {
                    word = fromOutputs;
                } else {
                    word = harmless == 0 ? e : harmless;
                }
            }
            shown.add(word);
            if (round <= answers.size() && answers.get(round - 1) != 0) {
                emitted.add(answers.get(round - 1));
            }
        }
        return shown;
    }

    private static long leastUnshown(Language target, List<Long> shown, Language within) {
        for (long word = 1; word < 5_000; word++) {
            if (target.contains(word) && within.contains(word) && !shown.contains(word)) {
                return word;
            }
        }
        return 0;
    }

    private static int place(Language language, long word) {
        int place = 0;
        for (long w = 0; w < word; w = language.next(w)) {
            place++;
        }
        return place;
    }

    private static long[] longs(List<Long> list) {
        return list.stream().mapToLong(Long::longValue).toArray();
    }
}
