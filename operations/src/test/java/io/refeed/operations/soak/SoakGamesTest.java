package io.refeed.operations.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoakGamesTest {
    private final SoakGames games = SoakGames.bundled();

    @Test
    void theGamesComeInTurn() {
        Experiment first = games.next(0, 40);

        List<String> ids =
                first.games().stream().map(planned -> planned.game().id()).toList();
        assertThat(ids).startsWith("fresh", "alternate");
        for (int i = 0; i < ids.size(); i++) {
            assertThat(games.id(games.kind(i))).isEqualTo(ids.get(i));
        }
        assertThat(games.next(5, 1).games())
                .extracting(PlannedGame::game)
                .extracting(game -> game.id())
                .containsExactly(ids.get(5));
    }

    @Test
    void aVerdictThatIsNotThatOfTheGameInMemoryIsToldByItsKeys() {
        Map<String, Object> verdict = new HashMap<>(games.verdict(0));
        verdict.put("game", "r1/1");
        verdict.put("id", "fresh");
        verdict.put("violationCount", 1L);

        assertThat(games.differences(0, verdict)).isEmpty();

        verdict.put("mistakes", 77L);
        verdict.remove("replayed");
        assertThat(games.differences(0, verdict)).containsExactlyInAnyOrder("mistakes 77 for 2", "replayed null for 0");
    }
}
