package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Provenance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayedGameRateTest extends ReplayedGameFixture {
    @Test
    void wordsAreDueAtTheRateWhateverIsAnswered() {
        ReplayedGame game = live(plan(NONE, 100, Map.of("rate", 10L)), 0);
        assertThat(out.all(Provenance.class)).hasSize(1);

        long next = game.turn(NOW, 0);
        game.turn(next - 1, 0);
        assertThat(next).isEqualTo(NOW + 100_000_000);
        assertThat(out.all(Provenance.class)).hasSize(1);
        game.turn(NOW + 350_000_000, 0);

        assertThat(out.all(Provenance.class)).extracting(Provenance::round).containsExactly(1, 2, 3, 4);
    }

    @Test
    void onlyWhatHasComeBackIsReplayed() {
        ReplayedGame game = live(plan(ECHO, 100, Map.of("rate", 10L)), 0);
        game.provenance(enumerated("2", 1, 1, 0));
        game.turn(NOW + 100_000_000, 0);
        game.provenance(enumerated("4", 2, 2, 0));
        game.turn(NOW + 200_000_000, 0);
        game.provenance(enumerated("6", 3, 3, 0));
        game.output(0, answer(3, "9"));

        game.turn(NOW + 300_000_000, 1);

        assertThat(out.all(Provenance.class)).last().isEqualTo(new Provenance("R/1", 4, "9", Origin.REPLAY, 3, 0, 1));
    }

    @Test
    void anotherReplayersSeenMakesTheGameStartOverSinceChoicesDependOnIt() {
        ReplayedGame game = live(plan(NONE, 100, Map.of("rate", 10L)), 0);
        game.provenance(enumerated("2", 1, 1, 0));
        game.output(0, answer(1, "9"));
        game.turn(NOW + 100_000_000, 1);
        assertThat(out.all(Provenance.class)).last().isEqualTo(enumerated("4", 2, 2, 1));

        game.provenance(enumerated("4", 2, 2, 0));

        assertThat(out.reloads).singleElement().asString().contains("round 2");
    }

    @Test
    void noRoundIsChosenBeforeTheOutputsThatTheOneBeforeHasSeen() {
        ReplayedGame game = live(plan(NONE, 100, Map.of("rate", 10L)), 0);
        game.provenance(enumerated("2", 1, 1, 5));
        out.take();

        game.turn(NOW + 100_000_000, 4);
        assertThat(out.take()).isEmpty();
        game.turn(NOW + 100_000_000, 5);

        assertThat(out.take()).containsExactly(enumerated("4", 2, 2, 5));
    }

    @Test
    void theGameIsUnfinishedAfterTheLongestAnsweredPrefix() {
        ReplayedGame game = live(plan(NONE, 3, Map.of("rate", 1000L)), 0);
        game.turn(NOW + 10_000_000, 0);
        out.all(Provenance.class).forEach(game::provenance);
        game.output(0, answer(1, "9"));
        game.output(1, answer(3, "9"));
        game.turn(NOW + 20_000_000, 2);
        out.take();

        game.turn(NOW + 20_000_000 + PATIENCE, 2);

        assertThat(out.take()).containsExactly(unfinished(1, 2, EndCause.PATIENCE, "no answer to round 2 within 60s"));
    }
}
