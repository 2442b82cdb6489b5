package io.refeed.strategy.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Choice;
import io.refeed.game.Mode;
import io.refeed.game.Origin;
import io.refeed.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plain adversary, whatever the generator answers. */
class AdversaryLawsTest {
    @Property
    void everyWordIsInTheTargetOrAnEarlierOutput(
            @ForAll("legal") Map<String, ?> adversary,
            @ForAll("forms") Object target,
            @ForAll("answers") List<Long> answers,
            @ForAll long seed) {
        Match match = match(adversary, target).seed(seed);
        Language language = match.target().language();

        List<Choice> choices = match.play(longs(answers));

        Set<Long> emitted = new HashSet<>();
        for (int round = 1; round <= choices.size(); round++) {
            long word = choices.get(round - 1).word();
            assertThat(language.contains(word) || emitted.contains(word))
                    .as("round %d", round)
                    .isTrue();
            if (round <= answers.size()) {
                emitted.add(answers.get(round - 1));
            }
        }
    }

    @Property
    void aReplayRepeatsTheAnswerOfItsSource(
            @ForAll("legal") Map<String, ?> adversary,
            @ForAll("forms") Object target,
            @ForAll("answers") List<Long> answers,
            @ForAll long seed) {
        List<Choice> choices = match(adversary, target).seed(seed).play(longs(answers));

        for (int round = 1; round <= choices.size(); round++) {
            Choice choice = choices.get(round - 1);
            if (choice.origin() == Origin.REPLAY) {
                assertThat(choice.source()).isBetween(1, round - 1);
                assertThat(choice.word())
                        .isEqualTo(answers.get(choice.source() - 1))
                        .isNotZero();
            }
        }
    }

    @Property
    void anIndexIsTheWordsPlaceInTheTarget(
            @ForAll("any") Map<String, ?> adversary,
            @ForAll("forms") Object target,
            @ForAll("answers") List<Long> answers,
            @ForAll long seed) {
        Match match = match(adversary, target).seed(seed);
        Language language = match.target().language();

        List<Choice> choices = match.play(longs(answers));

        assertThat(choices)
                .filteredOn(choice -> choice.origin() == Origin.ENUMERATION)
                .allSatisfy(choice -> {
                    long word = 0;
                    for (int i = 0; i < choice.index(); i++) {
                        word = language.next(word);
                    }
                    assertThat(choice.word()).isEqualTo(word);
                });
    }

    @Property
    void theSameAnswersMakeTheSameChoices(
            @ForAll("any") Map<String, ?> adversary,
            @ForAll("forms") Object target,
            @ForAll("answers") List<Long> answers,
            @ForAll long seed) {
        Match match = match(adversary, target).seed(seed);

        assertThat(match.play(longs(answers))).isEqualTo(match.play(longs(answers)));
    }

    @Property
    void laterAnswersDoNotChangeEarlierChoices(
            @ForAll("any") Map<String, ?> adversary,
            @ForAll("forms") Object target,
            @ForAll("answers") List<Long> answers,
            @ForAll long seed) {
        Match match = match(adversary, target).seed(seed);
        long[] some = longs(answers.subList(0, answers.size() / 2));

        assertThat(match.play(longs(answers))).startsWith(match.play(some).toArray(new Choice[0]));
    }

    @Property
    void randomNoiseIsForeignNewAndLeast(
            @ForAll("forms") Object target, @ForAll("answers") List<Long> answers, @ForAll long seed) {
        Match match = match(Map.of("kind", "noise", "rate", 0.5), target).seed(seed);

        List<Choice> choices = match.play(longs(answers));

        Set<Long> known = new HashSet<>();
        for (int round = 1; round <= choices.size(); round++) {
            Choice choice = choices.get(round - 1);
            if (choice.origin() == Origin.NOISE) {
                assertThat(choice.word()).isEqualTo(leastOutside(match.target().language(), known));
            }
            known.add(choice.word());
            if (round <= answers.size()) {
                known.add(answers.get(round - 1));
            }
        }
    }

    @Property
    void inProperGamesRandomNoiseIsInNoLanguageAnswered(@ForAll("hypotheses") List<Long> answers, @ForAll long seed) {
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
                assertThat(choice.word()).isEqualTo(leastOutside(known, shown));
            }
            shown.add(choice.word());
        }
    }

    @Provide
    Arbitrary<Map<String, ?>> legal() {
        return Arbitraries.of(
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
    }

    @Provide
    Arbitrary<Map<String, ?>> any() {
        return Arbitraries.oneOf(
                legal(),
                Arbitraries.of(
                        Map.of("kind", "noise", "rate", 0.4), Map.of("kind", "noise", "at", Map.of(2, 5, 4, 1))));
    }

    /** All of them have the words 12, 24 and 36, which the script shows. */
    @Provide
    Arbitrary<Object> forms() {
        return Arbitraries.of(
                Map.of("multiples", 2),
                Map.of("multiples", 3),
                Map.of("from", 4),
                Map.of("allExcept", List.of(1, 5, 6)),
                Map.of("union", List.of(Map.of("multiples", 12), Map.of("finite", List.of(1, 2, 3)))));
    }

    @Provide
    Arbitrary<List<Long>> answers() {
        return Arbitraries.longs().between(0, 30).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Long>> hypotheses() {
        return Arbitraries.longs().between(0, 4).list().ofMinSize(1).ofMaxSize(20);
    }

    private static Match match(Map<String, ?> adversary, Object target) {
        return Match.of(adversary, 1, target, Map.of("multiples", 4));
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
