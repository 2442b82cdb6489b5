package io.refeed.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Diagnostics;
import io.refeed.game.Game;
import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.play.Simulation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the published tables say of their games on text. */
class TextWorkloadTest {
    private static final String PROTECTING = "witness-protection";

    @Test
    void putsEveryWordFurtherOut() {
        Game game = TextWorkload.FAR_OUT.game(PROTECTING, 41);
        List<Integer> lengths = play(game).stream()
                .filter(round -> round.origin() == Origin.ENUMERATION)
                .map(round -> game.setting().domain().spell(round.word()).length())
                .toList();

        assertThat(lengths).hasSizeGreaterThan(19).allMatch(length -> length % 2 == 1);
        assertThat(lengths.get(19)).isBetween(39, 80);
        assertThat(lengths).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsAllLanguagesActive() {
        List<Round> rounds = play(TextWorkload.languages(PROTECTING, 50, 80));

        assertThat(active(rounds.get(79))).hasSize(50);
    }

    @Test
    void keepsAllLanguagesActiveWhateverTheStates() {
        List<Round> rounds = play(TextWorkload.states(PROTECTING, 1_000, 20));

        assertThat(active(rounds.get(19))).hasSize(3);
    }

    private static List<Integer> active(Round round) {
        Diagnostics account = round.diagnostics();
        return List.copyOf(account.active());
    }

    private static List<Round> play(Game game) {
        List<Round> rounds = new ArrayList<>();
        Simulation.play(game, true, rounds::add);
        return rounds;
    }
}
