package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.testing.Seeds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The measures of random games, against counting everything anew. */
class MeasuresPropertyTest {
    private static final List<String> COUNTS =
            List.of("illegal", "distinct", "distinctOffTarget", "invalid", "novel", "strictlyNovel");

    private static Object[] forms(Random random) {
        return IntStream.range(0, 4)
                .mapToObj(i -> switch (random.nextInt(4)) {
                    case 0 -> "all";
                    case 1 -> Map.of("multiples", random.nextLong(1, 5));
                    case 2 -> Map.of("from", random.nextLong(1, 9));
                    default -> Map.of("allExcept", List.of(random.nextLong(1, 6), 9L));
                })
                .toArray();
    }

    private static List<Round> rounds(Random random, int count) {
        List<Round> rounds = new ArrayList<>();
        for (int t = 1; t <= count; t++) {
            rounds.add(Table.round(t, random.nextLong(1, 40), random.nextLong(0, 60)));
        }
        return rounds;
    }

    @Seeds(300)
    void theCountsOfTheBlocksAddUp(long seed) {
        Random random = new Random(seed);
        int[] targets =
                random.ints(1, 5).distinct().limit(1 + random.nextInt(2)).toArray();
        Referee referee =
                Table.of(forms(random)).inBlocksOf(1 + random.nextInt(9)).referee(targets);
        referee.measure();

        rounds(random, 1 + random.nextInt(40)).forEach(referee::add);

        Map<String, Object> whole = measures(referee);
        for (String count : COUNTS) {
            long sum = referee.blocks().stream()
                    .mapToLong(block -> (long) block.measures().get(count))
                    .sum();
            assertThat(sum).as(count).isEqualTo(whole.get(count));
        }
        Map<String, Object> last = referee.block(referee.blockCount() - 1).measures();
        for (String state : List.of("empiricalThreshold", "tail", "versionSpace")) {
            assertThat(last.get(state)).as(state).isEqualTo(whole.get(state));
        }
    }

    @Seeds(300)
    void settlingLateChangesNoMeasure(long seed) {
        Random random = new Random(seed);
        Object[] forms = forms(random);
        Table table = random.nextBoolean() ? Table.of(forms) : Table.proper(forms);
        List<Round> rounds = rounds(random, random.nextInt(40)).stream()
                .map(round ->
                        table.setting().proper() ? Table.round(round.round(), round.word(), round.answer() % 5) : round)
                .toList();
        int[] targets = {1, 3};
        Referee early = table.inBlocksOf(7).referee(targets);
        Referee late = table.referee();
        early.measure();
        late.measure();

        rounds.forEach(early::add);
        rounds.forEach(late::add);
        late.settle(table.targets(targets));

        assertThat(measures(late)).isEqualTo(measures(early));
        assertThat(late.blocks()).isEqualTo(early.blocks());
    }

    @Seeds(300)
    void statesAreWhatTheirDefinitionsSay(long seed) {
        Random random = new Random(seed);
        Table table = Table.of(forms(random));
        HypothesisClass hypotheses = table.setting().hypotheses();
        Language target = hypotheses.language(1 + random.nextInt(4));
        int index = IntStream.rangeClosed(1, 4)
                .filter(i -> hypotheses.language(i) == target)
                .findFirst()
                .orElseThrow();
        Referee referee = table.referee(index);
        referee.measure();
        List<Round> rounds = rounds(random, 1 + random.nextInt(60));

        rounds.forEach(referee::add);

        Set<Long> shown = new HashSet<>();
        Set<Long> sure = new HashSet<>();
        Set<Long> emitted = new HashSet<>();
        for (Round round : rounds) {
            shown.add(round.word());
            if (!emitted.contains(round.word())) {
                sure.add(round.word());
            }
            if (round.answer() != 0) {
                emitted.add(round.answer());
            }
        }
        Map<String, Object> measures = measures(referee);
        assertThat(measures.get("versionSpace"))
                .isEqualTo(Map.of(
                        "sure", consistent(hypotheses, sure, rounds.size()),
                        "naive", consistent(hypotheses, shown, rounds.size())));
        assertThat(measures.get("holes")).isEqualTo(holes(target, shown));
        assertThat(measures.get("density")).isEqualTo(density(target, emitted));
    }

    private static long consistent(HypothesisClass hypotheses, Set<Long> words, int rounds) {
        return IntStream.rangeClosed(1, Math.min(4, rounds))
                .filter(i -> words.stream().allMatch(hypotheses.language(i)::contains))
                .count();
    }

    private static long holes(Language target, Set<Long> shown) {
        long greatest = shown.stream()
                .filter(target::contains)
                .mapToLong(word -> word)
                .max()
                .orElse(0);
        long holes = 0;
        for (long word = 1; word < greatest; word++) {
            holes += target.contains(word) && !shown.contains(word) ? 1 : 0;
        }
        return holes;
    }

    private static Map<String, Object> density(Language target, Set<Long> emitted) {
        long greatest = emitted.stream().mapToLong(word -> word).max().orElse(0);
        List<BigDecimal> shares = new ArrayList<>();
        long count = 0;
        long n = 0;
        for (long word = 1; word <= greatest; word++) {
            if (target.contains(word)) {
                n++;
                count += emitted.contains(word) ? 1 : 0;
                if (n >= OutputDensity.FROM) {
                    shares.add(Verdict.fraction(count, n));
                }
            }
        }
        Map<String, Object> density = new java.util.HashMap<>();
        density.put("at", n);
        density.put("value", Verdict.fraction(count, n));
        density.put("least", shares.stream().min(BigDecimal::compareTo).orElse(null));
        density.put("greatest", shares.stream().max(BigDecimal::compareTo).orElse(null));
        return density;
    }

    @SuppressWarnings("unchecked") // A tree of the verdict, whose maps have texts for keys.
    private static Map<String, Object> measures(Referee referee) {
        return (Map<String, Object>) referee.verdict(Status.FINISHED).findings().get("measures");
    }
}
