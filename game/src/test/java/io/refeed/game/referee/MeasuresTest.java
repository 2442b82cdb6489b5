package io.refeed.game.referee;

import static io.refeed.game.referee.Table.replay;
import static io.refeed.game.referee.Table.round;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Figures counted by hand. */
class MeasuresTest {
    private static final Map<String, Object> EVENS = Map.of("multiples", 2L);

    private static Referee measured(Table table, int... targets) {
        Referee referee = table.referee(targets);
        referee.measure();
        return referee;
    }

    private static Map<String, Object> measures(Referee referee) {
        return tree(referee.verdict(Status.FINISHED).findings().get("measures"));
    }

    @SuppressWarnings("unchecked") // A tree of the verdict, whose maps have texts for keys.
    private static Map<String, Object> tree(Object value) {
        return (Map<String, Object>) value;
    }

    private static BigDecimal share(String text) {
        return new BigDecimal(text);
    }

    @Test
    void sayHowTheStreamStandsToTheTarget() {
        Referee referee = measured(Table.of("all", EVENS).noisy(), 2);

        referee.add(round(1, 2, 3));
        referee.add(replay(2, 3, 1, 4));
        referee.add(replay(3, 3, 1, 4));
        referee.add(round(4, 8, 8));
        referee.add(round(5, 9, Origin.NOISE, 0, 0));

        assertThat(measures(referee))
                .containsEntry("emittedBefore", share("0.4"))
                .containsEntry("offTargetRate", share("0.6"))
                .containsEntry("illegal", 1L)
                .containsEntry("distinct", 4L)
                .containsEntry("distinctOffTarget", 2L)
                .containsEntry("distinctContamination", share("0.5"))
                .containsEntry("holes", 2L)
                .containsEntry("targetLeft", 2L);
    }

    @Test
    void sayHowTheAnswersStandToTheTargetAndToOneAnother() {
        Referee referee = measured(Table.of("all", EVENS), 2);

        referee.add(round(1, 2, 3));
        referee.add(round(2, 4, 6));
        referee.add(round(3, 6, 6));
        referee.add(round(4, 8, 3));
        referee.add(round(5, 10, 0));
        referee.add(round(6, 12, 14));

        // 3 and (malformed) nothing are outside; 6 had been shown; the second 3 had been emitted; nothing is not new.
        assertThat(measures(referee))
                .containsEntry("invalid", 3L)
                .containsEntry("validity", share("0.5"))
                .containsEntry("hallucination", share("0.5"))
                .containsEntry("novel", 4L)
                .containsEntry("novelty", share("0.666667"))
                .containsEntry("strictlyNovel", 3L)
                .containsEntry("strictNovelty", share("0.5"))
                .containsEntry("empiricalThreshold", 6L)
                .containsEntry("tail", 1L);
    }

    @Test
    void theVersionSpacesDifferByWhatLooksLikeAReplay() {
        Referee referee = measured(Table.of("all", EVENS, Map.of("from", 4L)), 2);
        List<String> sizes = new ArrayList<>();
        referee.observe(new RoundObserver() {
            @Override
            public void judged(int round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget) {}

            @Override
            public void measured(Supplier<RoundMeasures> gauge) {
                RoundMeasures after = gauge.get();
                sizes.add(after.sureSpace() + " " + after.naiveSpace() + " " + after.targetLeft());
            }
        });

        referee.add(round(1, 4, 5));
        referee.add(replay(2, 5, 1, 6));
        referee.add(round(3, 6, 7));
        referee.add(round(4, 2, 9));

        // In round t the hypotheses 1 to t may be in; 5 and 6 look like replays, 4 and 2 do not.
        assertThat(sizes).containsExactly("1 1 false", "2 1 true", "3 2 true", "2 1 true");
    }

    @Test
    void theDensityCountsTheTargetsWordsUpToTheGreatestOutput() {
        Referee referee = measured(Table.of("all", EVENS), 2);
        for (int i = 1; i <= 30; i++) {
            // 2, 3, 6, 9, ..., 90, of which 2 and the multiples of 6 are in the target
            referee.add(round(i, 1000 + 2L * i, i == 1 ? 2 : 3L * (i - (i == 2 ? 1 : 0))));
        }

        // Up to 90 there are 45 even numbers; 2, 12, 18, ..., 90 make 15 of them. Least: after 42 of 48 (2, 12, ..., 36
        // or 42), that is 7 of the first 23; greatest: at 42, the 21st, 7 of them.
        assertThat(measures(referee).get("density"))
                .isEqualTo(Map.of(
                        "at", 45L,
                        "value", share("0.333333"),
                        "least", share("0.3"),
                        "greatest", share("0.333333")));
    }

    @Test
    void thereAreNoExtremesOfTheDensityBelowTwenty() {
        Referee referee = measured(Table.of("all"), 1);

        referee.add(round(1, 1, 19));
        assertThat(tree(measures(referee).get("density")))
                .containsEntry("at", 19L)
                .containsEntry("least", null);

        referee.add(round(2, 2, 20));
        assertThat(tree(measures(referee).get("density")))
                .containsEntry("at", 20L)
                .containsEntry("least", share("0.1"))
                .containsEntry("greatest", share("0.1"));
    }

    @Test
    void inProperGamesThereIsNoNoveltyAndNoDensity() {
        Referee referee = measured(Table.proper("all", EVENS), 2);

        referee.add(round(1, 4, 2));
        referee.add(round(2, 6, 1));

        assertThat(measures(referee))
                .doesNotContainKeys("novel", "novelty", "strictlyNovel", "strictNovelty", "density")
                .containsEntry("invalid", 1L)
                .containsEntry("holes", 1L)
                .containsEntry("versionSpace", Map.of("sure", 2L, "naive", 2L));
    }

    @Test
    void everyTargetHasItsOwn() {
        Referee referee = measured(Table.of("all", EVENS), 1, 2);

        referee.add(round(1, 6, 4));
        referee.add(round(2, 5, 8));

        Map<String, Object> targets = tree(measures(referee).get("targets"));
        assertThat(tree(targets.get("1"))).containsEntry("holes", 4L).containsEntry("targetLeft", 0L);
        assertThat(tree(targets.get("2"))).containsEntry("holes", 2L).containsEntry("targetLeft", 2L);
        assertThat(tree(tree(targets.get("1")).get("density"))).containsEntry("value", share("0.25"));
        assertThat(tree(tree(targets.get("2")).get("density"))).containsEntry("value", share("0.5"));
    }

    @Test
    void blocksTellTheStateAtTheirEnd() {
        Referee referee = Table.of("all", EVENS).certified().inBlocksOf(2).referee(2);
        referee.measure();

        referee.add(round(1, 2, 3));
        referee.add(replay(2, 3, 1, 6));
        referee.add(round(3, 4, 8));

        assertThat(referee.block(0).measures())
                .containsEntry("distinct", 2L)
                .containsEntry("invalid", 1L)
                .containsEntry("empiricalThreshold", 2L)
                .containsEntry("tail", 1L)
                .containsEntry("versionSpace", Map.of("sure", 2L, "naive", 1L))
                .containsEntry("certificate", Map.of("status", "reached", "round", 2L));
        assertThat(referee.block(1).measures())
                .containsEntry("distinct", 1L)
                .containsEntry("invalid", 0L)
                .containsEntry("tail", 2L);
    }

    @Test
    void nobodyIsAskedWhereNobodyWantsThem() {
        Counted plain = new Counted(Table.of("all", EVENS).setting().hypotheses());
        Counted measured = new Counted(plain.hypotheses());
        Referee without = Table.of("all", EVENS).over(plain).referee(2);
        Referee with = Table.of("all", EVENS).over(measured).referee(2);
        with.measure();

        for (Round round : List.of(round(1, 2, 3), round(2, 4, 6), round(3, 6, 8))) {
            without.add(round);
            with.add(round);
        }

        assertThat(without.verdict(Status.FINISHED).findings()).doesNotContainKey("measures");
        assertThat(without.block(0).measures()).isNull();
        assertThat(plain.asked()).isEqualTo(1); // for the target
        assertThat(measured.asked()).isGreaterThan(1);
    }

    @Test
    void areAskedForBeforeTheGameBegins() {
        Referee referee = Table.of("all").referee(1);
        referee.add(round(1, 1, 2));

        assertThatThrownBy(referee::measure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the game has begun");
    }
}
