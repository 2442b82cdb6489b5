package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Choice;
import io.refeed.game.Mode;
import io.refeed.game.Origin;
import io.refeed.language.Language;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for every plain adversary, whatever the generator answers. */
class AdversaryLawsTest {
    private static final List<Map<String, ?>> LEGAL = List.of(
            Map.of("kind", "none"),
            Map.of("kind", "echo-alternate"),
            Map.of("kind", "echo-sparse"),
            Map.of("kind", "stuck-record"),
            Map.of("kind", "iid", "rate", 0.6),
            Map.of("kind", "echo", "rate", 0.6),
            Map.of("kind", "burst", "start", 3, "length", 9),
            Map.of("kind", "delayed", "lag", 3),
            Map.of("kind", "only-invalid"),
            Map.of("kind", "launder", "against", 2, "patience", 3),
            Map.of("kind", "omission", "drop", List.of(4, 6, 7, 9)),
            Map.of("kind", "script", "words", List.of(12, 36, 24, 12)));
    private static final List<Map<String, ?>> NOISY =
            List.of(Map.of("kind", "noise", "rate", 0.4), Map.of("kind", "noise", "at", Map.of(2, 5, 4, 1)));

    /** All of them have the words 12, 24 and 36, which the script shows. */
    private static final List<Object> FORMS = List.of(
            Map.of("multiples", 2),
            Map.of("multiples", 3),
            Map.of("from", 4),
            Map.of("allExcept", List.of(1, 5, 6)),
            Map.of("union", List.of(Map.of("multiples", 12), Map.of("finite", List.of(1, 2, 3)))));

    /** One of the adversaries, and what it is answered. */
    private record Played(Map<String, ?> adversary, Object form, long seed, List<Long> answers) {
        static Played of(List<Map<String, ?>> adversaries, Draws draws) {
            return new Played(
                    draws.oneOf(adversaries),
                    draws.oneOf(FORMS),
                    draws.number(),
                    draws.list(1, 40, () -> draws.between(0L, 30L)));
        }

        Match match() {
            return Match.of(adversary, 1, form, Map.of("multiples", 4)).seed(seed);
        }

        Language target() {
            return match().target().language();
        }

        List<Choice> choices() {
            return match().play(longs(answers));
        }
    }

    /** Half of them legal, half of them noisy. */
    private static List<Map<String, ?>> any(Draws draws) {
        return draws.choice(2) == 0 ? LEGAL : NOISY;
    }

    @Seeds
    void everyWordIsInTheTargetOrAnEarlierOutput(long seed) {
        Played game = Played.of(LEGAL, new Draws(seed));
        Language language = game.target();

        List<Choice> choices = game.choices();

        Set<Long> emitted = new HashSet<>();
        for (int round = 1; round <= choices.size(); round++) {
            long word = choices.get(round - 1).word();
            assertThat(language.contains(word) || emitted.contains(word))
                    .as("round %d of %s", round, game)
                    .isTrue();
            if (round <= game.answers().size()) {
                emitted.add(game.answers().get(round - 1));
            }
        }
    }

    @Seeds
    void aReplayRepeatsTheAnswerOfItsSource(long seed) {
        Played game = Played.of(LEGAL, new Draws(seed));
        List<Choice> choices = game.choices();

        for (int round = 1; round <= choices.size(); round++) {
            Choice choice = choices.get(round - 1);
            if (choice.origin() == Origin.REPLAY) {
                assertThat(choice.source()).as("%s", game).isBetween(1, round - 1);
                assertThat(choice.word())
                        .as("%s", game)
                        .isEqualTo(game.answers().get(choice.source() - 1))
                        .isNotZero();
            }
        }
    }

    @Seeds
    void anIndexIsTheWordsPlaceInTheTarget(long seed) {
        Draws draws = new Draws(seed);
        Played game = Played.of(any(draws), draws);
        Language language = game.target();

        List<Choice> choices = game.choices();

        assertThat(choices)
                .as("%s", game)
                .filteredOn(choice -> choice.origin() == Origin.ENUMERATION)
                .allSatisfy(choice -> {
                    long word = 0;
                    for (int i = 0; i < choice.index(); i++) {
                        word = language.next(word);
                    }
                    assertThat(choice.word()).isEqualTo(word);
                });
    }

    @Seeds
    void theSameAnswersMakeTheSameChoices(long seed) {
        Draws draws = new Draws(seed);
        Played game = Played.of(any(draws), draws);
        Match match = game.match();
        long[] answers = longs(game.answers());

        assertThat(match.play(answers)).as("%s", game).isEqualTo(match.play(answers));
    }

    @Seeds
    void laterAnswersDoNotChangeEarlierChoices(long seed) {
        Draws draws = new Draws(seed);
        Played game = Played.of(any(draws), draws);
        Match match = game.match();
        long[] answers = longs(game.answers());
        long[] some = Arrays.copyOf(answers, answers.length / 2);

        assertThat(match.play(answers))
                .as("%s", game)
                .startsWith(match.play(some).toArray(new Choice[0]));
    }

    @Seeds
    void randomNoiseIsForeignNewAndLeast(long seed) {
        Played game = Played.of(List.of(Map.of("kind", "noise", "rate", 0.5)), new Draws(seed));

        List<Choice> choices = game.choices();

        Set<Long> known = new HashSet<>();
        for (int round = 1; round <= choices.size(); round++) {
            Choice choice = choices.get(round - 1);
            if (choice.origin() == Origin.NOISE) {
                assertThat(choice.word()).as("%s", game).isEqualTo(leastOutside(game.target(), known));
            }
            known.add(choice.word());
            if (round <= game.answers().size()) {
                known.add(game.answers().get(round - 1));
            }
        }
    }

    @Seeds
    void inProperGamesRandomNoiseIsInNoLanguageAnswered(long seed) {
        Draws draws = new Draws(seed);
        List<Long> answers = draws.list(1, 20, () -> draws.between(0L, 4L));
        Match match = Match.of(
                        Map.of("kind", "noise", "rate", 0.5),
                        Mode.PROPER,
                        "naturals",
                        2,
                        Map.of("from", 30),
                        Map.of("multiples", 2),
                        Map.of("multiples", 3),
                        Map.of("progression", Map.of("first", 1, "step", 6)))
                .seed(seed);

        List<Choice> choices = match.play(longs(answers));

        Set<Long> shown = new HashSet<>();
        for (int round = 1; round <= choices.size(); round++) {
            Choice choice = choices.get(round - 1);
            Language known = match.target().language();
            for (long answer : answers.subList(0, round - 1)) {
                known = answer == 0
                        ? known
                        : known.union(match.setting().hypotheses().language((int) answer));
            }
            if (choice.origin() == Origin.NOISE) {
                assertThat(choice.word()).as("answered %s", answers).isEqualTo(leastOutside(known, shown));
            }
            shown.add(choice.word());
        }
    }

    private static long leastOutside(Language language, Set<Long> known) {
        long word = 1;
        while (language.contains(word) || known.contains(word)) {
            word++;
        }
        return word;
    }

    private static long[] longs(List<Long> list) {
        return list.stream().mapToLong(Long::longValue).toArray();
    }
}
