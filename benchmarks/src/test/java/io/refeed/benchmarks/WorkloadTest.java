package io.refeed.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Diagnostics;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.play.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the published tables say of their games. */
class WorkloadTest {
    private static final String PROTECTING = "witness-protection";

    @ParameterizedTest
    @EnumSource(
            value = Workload.class,
            names = {"TAILS", "COFINITE"})
    void keepsAllHypothesesActive(Workload workload) {
        List<Diagnostics> accounts = play(workload.game(PROTECTING, 60, 60));

        assertThat(accounts).hasSize(60);
        assertThat(active(accounts.get(59))).hasSize(60);
    }

    @ParameterizedTest
    @EnumSource(
            value = Workload.class,
            names = {"TAILS", "COFINITE"})
    void makesHypothesesCountForKleinbergAndMullainathanOnTailsOnly(Workload workload) {
        List<Diagnostics> accounts = play(workload.game("kleinberg-mullainathan", 60, 60));

        assertThat(active(accounts.get(59))).hasSize(workload == Workload.TAILS ? 60 : 2);
    }

    @Test
    void boundsTheActiveHypothesesHoweverManyThereAre() {
        List<Diagnostics> accounts = play(Workload.MULTIPLES.game(PROTECTING, 100, 200));

        assertThat(accounts).allSatisfy(account -> assertThat(active(account)).isSubsetOf(1, 2, 3, 6));
        assertThat(active(accounts.get(199))).hasSize(4);
    }

    @Test
    void leavesGapsAsWideAsTheStep() {
        List<Diagnostics> accounts = play(Workload.gaps(PROTECTING, 1_000, 20));

        assertThat(accounts.get(19).cutoff()).isBetween(20_000L, 22_000L);
    }

    @Test
    void refusesToMeasureAGameThatEndsEarly() {
        Game game = Workload.gaps(PROTECTING, 1L << 27, 3);

        assertThatThrownBy(() -> Recording.of(game)).hasMessage("the game ended early, unfinished, in round 1");
    }

    private static List<Integer> active(Diagnostics account) {
        return List.copyOf(account.active());
    }

    private static List<Diagnostics> play(Game game) {
        List<Round> rounds = new ArrayList<>();
        Simulation.play(game, true, rounds::add);
        return rounds.stream().map(Round::diagnostics).toList();
    }
}
