package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.language.HypothesisClass;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

class RefereePropertyTest {
    /** Beyond this position every form below has gone through all that can happen. */
    private static final long FAR = 400;

    @Seeds(500)
    void settlingLateChangesNothing(long seed) {
        Random random = new Random(seed);
        Table table = random.nextInt(4) == 0 ? Table.proper(forms(random)) : Table.of(forms(random));
        int[] targets = targets(random);
        List<Round> rounds = rounds(random, random.nextInt(40));
        int foreign = 1 + random.nextInt(rounds.size() + 1);
        table = random.nextBoolean() ? table.certified(turn -> own(turn, rounds, foreign)) : table;
        int settledAfter = random.nextInt(rounds.size() + 1);
        Referee early = table.inBlocksOf(5).referee(targets);
        Referee late = table.referee();

        rounds.forEach(early::add);
        rounds.subList(0, settledAfter).forEach(late::add);
        late.settle(table.targets(targets));
        rounds.subList(settledAfter, rounds.size()).forEach(late::add);

        assertThat(withoutViolations(late)).isEqualTo(withoutViolations(early));
        assertThat(late.verdict(Status.FINISHED).violations())
                .containsExactlyInAnyOrderElementsOf(
                        early.verdict(Status.FINISHED).violations());
        assertThat(late.blocks()).isEqualTo(early.blocks());
    }

    @Seeds(500)
    void aRoundIsDoomedIfNoWordWouldHaveBeenRightForEveryTarget(long seed) {
        Random random = new Random(seed);
        Table table = Table.of(forms(random));
        int[] targets = targets(random);
        List<Round> rounds = rounds(random, 1 + random.nextInt(40));
        Referee referee = table.referee();
        HypothesisClass hypotheses = table.setting().hypotheses();
        Set<Long> shown = new HashSet<>();
        int doomed = 0;
        for (Round round : rounds) {
            shown.add(round.word());
            boolean some = LongStream.rangeClosed(1, FAR)
                    .anyMatch(word -> !shown.contains(word)
                            && LongStream.of(toLongs(targets))
                                    .allMatch(target ->
                                            hypotheses.language((int) target).contains(word)));
            doomed += some ? 0 : 1;
        }

        rounds.forEach(referee::add);
        referee.settle(table.targets(targets));

        assertThat(referee.verdict(Status.FINISHED).doomed()).isEqualTo(doomed);
    }

    @Seeds(500)
    void aProperRoundIsDoomedIfNoHypothesisIsInEveryTarget(long seed) {
        Random random = new Random(seed);
        Table table = Table.proper(forms(random));
        int[] targets = targets(random);
        List<Round> rounds = rounds(random, 1 + random.nextInt(10));
        Referee referee = table.referee();
        HypothesisClass hypotheses = table.setting().hypotheses();
        boolean some = LongStream.rangeClosed(1, hypotheses.size()).anyMatch(answer -> LongStream.rangeClosed(1, FAR)
                .filter(hypotheses.language((int) answer)::contains)
                .allMatch(word -> LongStream.of(toLongs(targets))
                        .allMatch(target -> hypotheses.language((int) target).contains(word))));

        rounds.forEach(referee::add);
        referee.settle(table.targets(targets));

        assertThat(referee.verdict(Status.FINISHED).doomed()).isEqualTo(some ? 0 : rounds.size());
    }

    /** The generator's own answer: the one in the round, except in one of them. */
    private static Answer own(Turn turn, List<Round> rounds, int foreign) {
        return turn.round() == foreign
                ? new Answer.Word(FAR)
                : rounds.get(turn.round() - 1).reply().answer();
    }

    private static Verdict withoutViolations(Referee referee) {
        Verdict verdict = referee.verdict(Status.FINISHED);
        return verdict.withViolations(verdict.violationCount(), List.of());
    }

    /** Four infinite languages, pairs of which often have few words in common. */
    private static Object[] forms(Random random) {
        Object[] forms = new Object[4];
        for (int i = 0; i < forms.length; i++) {
            long a = random.nextLong(1, 7);
            Object tail = Map.of("progression", Map.of("first", 20 + a, "step", 2L));
            forms[i] = switch (random.nextInt(5)) {
                case 0 -> "all";
                case 1 -> Map.of("multiples", a);
                case 2 -> Map.of("allExcept", List.of(a, 2 * a));
                case 3 -> Map.of("union", List.of(Map.of("finite", List.of(1L, 2L, 4L, a + 3)), tail));
                default -> tail;
            };
        }
        return forms;
    }

    private static int[] targets(Random random) {
        return random.ints(1, 5).distinct().limit(1 + random.nextInt(3)).toArray();
    }

    private static long[] toLongs(int[] ints) {
        return LongStream.range(0, ints.length).map(i -> ints[(int) i]).toArray();
    }

    private static List<Round> rounds(Random random, int count) {
        List<Round> rounds = new ArrayList<>();
        for (int t = 1; t <= count; t++) {
            Origin origin = random.nextInt(3) == 0 ? Origin.NOISE : Origin.ENUMERATION;
            rounds.add(Table.round(t, 1 + random.nextInt(12), origin, 0, random.nextInt(5)));
        }
        return rounds;
    }
}
