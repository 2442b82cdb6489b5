package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Detector;
import io.refeed.game.DetectorConfig;
import io.refeed.game.Detectors;
import io.refeed.game.Setting;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The figures of detectors, against their definitions. */
class DetectorTallyTest {
    private static final double THRESHOLD = 0.5;

    private record Named(String name, double threshold, String patience) implements DetectorConfig {
        @Override
        public Optional<Detector> open(Setting setting) {
            return Optional.empty();
        }
    }

    private record Scored(int round, double score, boolean replayed) {}

    private static DetectorTally tally(String... names) {
        List<DetectorConfig> list = new ArrayList<>();
        for (String name : names) {
            list.add(new Named(name, THRESHOLD, "5s"));
        }
        return new DetectorTally(new Detectors(list), 10_000);
    }

    @SuppressWarnings("unchecked") // the tree of the figures
    private static Map<String, Object> figures(DetectorTally tally, String name) {
        return (Map<String, Object>) tally.tree().get(name);
    }

    @Seeds(300)
    void figuresAreWhatTheirDefinitionsSayWhateverComesFirst(long seed) {
        Draws draws = new Draws(seed);
        int rounds = draws.between(1, 60);
        List<Scored> words = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            double score = draws.choice(8) == 0 ? Double.NaN : draws.between(0, 4) / 4.0;
            words.add(new Scored(round, score, draws.choice(3) == 0));
        }
        DetectorTally tally = tally("d");
        List<Scored> scores = new ArrayList<>(words);
        Collections.shuffle(scores, new Random(seed));
        int played = 0;
        for (Scored word : scores) {
            while (played < rounds && draws.choice(2) == 0) {
                tally.play(words.get(played++).replayed());
            }
            if (!Double.isNaN(word.score())) {
                tally.score(word.round(), "d", word.score());
                tally.score(word.round(), "d", 1 - word.score());
            }
        }
        while (played < rounds) {
            tally.play(words.get(played++).replayed());
        }

        List<Scored> scored =
                words.stream().filter(word -> !Double.isNaN(word.score())).toList();
        List<Scored> replays = scored.stream().filter(Scored::replayed).toList();
        List<Scored> others = scored.stream().filter(word -> !word.replayed()).toList();
        long right = replays.stream().filter(word -> word.score() >= THRESHOLD).count();
        long wrong = others.stream().filter(word -> word.score() >= THRESHOLD).count();
        assertThat(figures(tally, "d"))
                .containsEntry("scored", (long) scored.size())
                .containsEntry("missing", (long) rounds - scored.size())
                .containsEntry("truePositives", right)
                .containsEntry("falsePositives", wrong)
                .containsEntry("auc", auc(replays, others))
                .containsEntry("precision", share(right, right + wrong))
                .containsEntry("recall", share(right, replays.size()))
                .containsEntry("falseAlarm", share(wrong, others.size()))
                .containsEntry(
                        "firstReplay",
                        first(words.stream().filter(Scored::replayed).toList()))
                .containsEntry(
                        "firstAlarm",
                        first(scored.stream()
                                .filter(word -> word.score() >= THRESHOLD)
                                .toList()));
    }

    private static long first(List<Scored> words) {
        return words.isEmpty() ? 0 : words.get(0).round();
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : Verdict.fraction(part, whole);
    }

    /** Every pair, one by one. */
    private static BigDecimal auc(List<Scored> replays, List<Scored> others) {
        long twice = 0;
        for (Scored replay : replays) {
            for (Scored other : others) {
                twice += 1 + Integer.signum(Double.compare(replay.score(), other.score()));
            }
        }
        return share(twice, 2L * replays.size() * others.size());
    }

    @Test
    void aDetectorThatSaysTheTruthHasAnAreaOfOne() {
        DetectorTally tally = tally("truth", "lie", "nothing");
        Random random = new Random(1);
        for (int round = 1; round <= 1000; round++) {
            boolean replayed = random.nextInt(3) == 0;
            tally.score(round, "truth", replayed ? 1 : 0);
            tally.score(round, "lie", replayed ? 0 : 1);
            tally.score(round, "nothing", 0.3);
            tally.play(replayed);
        }

        assertThat(figures(tally, "truth"))
                .containsEntry("auc", new BigDecimal("1.0"))
                .containsEntry("precision", new BigDecimal("1.0"))
                .containsEntry("recall", new BigDecimal("1.0"))
                .containsEntry("falseAlarm", new BigDecimal("0.0"));
        assertThat(figures(tally, "lie")).containsEntry("auc", new BigDecimal("0.0"));
        assertThat(figures(tally, "nothing")).containsEntry("auc", new BigDecimal("0.5"));
    }

    @Test
    void theAreaOfACoinIsAHalfAsFarAsChanceAllows() {
        DetectorTally tally = tally("coin");
        Random random = new Random(2);
        int replays = 0;
        int rounds = 4000;
        for (int round = 1; round <= rounds; round++) {
            boolean replayed = random.nextInt(3) == 0;
            replays += replayed ? 1 : 0;
            tally.score(round, "coin", random.nextDouble());
            tally.play(replayed);
        }

        // The deviation of the statistic of Mann and Whitney, and the quantile of 99 %.
        double deviation = Math.sqrt((rounds + 1) / (12.0 * replays * (rounds - replays)));
        assertThat(((BigDecimal) figures(tally, "coin").get("auc")).doubleValue())
                .isBetween(0.5 - 2.576 * deviation, 0.5 + 2.576 * deviation);
    }

    @Test
    void whatIsMissingIsWaitedForAsLongAsItsDetectorMayTake() {
        DetectorTally tally = new DetectorTally(
                new Detectors(List.of(new Named("quick", 0.5, "500ms"), new Named("slow", 0.5, "1m"))), 10);
        tally.play(false);
        assertThat(tally.patience()).isEqualTo(Duration.ofMinutes(1));

        tally.score(1, "slow", 1);
        assertThat(tally.patience()).isEqualTo(Duration.ofMillis(500));

        tally.score(1, "quick", 1);
        assertThat(tally.patience()).isZero();
    }

    @Test
    void scoresOfStrangersAndOfRoundsThatThereAreNotAreNotWanted() {
        DetectorTally tally = tally("d");

        assertThat(tally.wants(10_000, "d")).isTrue();
        assertThat(tally.wants(10_001, "d")).isFalse();
        assertThat(tally.wants(0, "d")).isFalse();
        assertThat(tally.wants(1, "e")).isFalse();
    }
}
