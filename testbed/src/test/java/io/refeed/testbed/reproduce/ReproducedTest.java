package io.refeed.testbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.testbed.experiment.PlannedGame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReproducedTest {
    private static Claims claims;
    private static List<Map<String, Object>> verdicts;

    @BeforeAll
    static void play() {
        claims = Claims.bundled();
        verdicts = new ArrayList<>();
        for (PlannedGame planned : claims.experiment().games()) {
            Verdict verdict =
                    Simulation.play(planned.game(), false, round -> {}).verdict();
            verdicts.add(VerdictJson.of(verdict, planned.game().id()).tree());
        }
    }

    @Test
    void everyClaimComesOutAsPredictedAndEveryControlFails() {
        assertThat(Reproduced.of(claims, verdicts)).allSatisfy(each -> {
            assertThat(each.disagreements()).isEmpty();
            assertThat(each.agrees()).isTrue();
        });
    }

    @Test
    void everyTheoremAndEveryClaimOnDefencesHasARow() {
        assertThat(claims.claims())
                .extracting(Claim::id)
                .containsExactly(
                        "theorem-4.1",
                        "theorem-5.1",
                        "theorem-6.1",
                        "theorem-6.6",
                        "theorem-7.1",
                        "theorem-7.3",
                        "cleaning",
                        "watermark",
                        "detector",
                        "limits");
    }

    @Test
    void everyGameBelongsToOneClaim() {
        for (PlannedGame planned : claims.experiment().games()) {
            String id = planned.game().id();
            assertThat(claims.claims().stream().filter(claim -> claim.isPlayedBy(id) || claim.isControlledBy(id)))
                    .as(id)
                    .hasSize(1);
        }
    }

    @Test
    void aGameThatBreaksThePromiseIsNamed() {
        Reproduced burst = of("theorem-4.1", "theorem-4.1.play.burst", "distinctAtLastMistake", 7);

        assertThat(burst.agrees()).isFalse();
        assertThat(burst.disagreements())
                .containsExactly("theorem-4.1.play.burst: distinctAtLastMistake: expected at most 2, found 7");
    }

    @Test
    void aControlThatKeepsThePromiseIsNamed() {
        Reproduced control = of("theorem-5.1", "theorem-5.1.control.infinity", "doomed", 38);

        assertThat(control.disagreements())
                .containsExactly("theorem-5.1.control.infinity: keeps the promise without replay");
    }

    @Test
    void aGameThatDidNotEndIsNamed() {
        Reproduced unfinished = of("theorem-7.3", "theorem-7.3.play.ordinary", "status", "unfinished");

        assertThat(unfinished.disagreements()).singleElement().asString().contains("unfinished");
    }

    private static Reproduced of(String claim, String game, String field, Object value) {
        List<Map<String, Object>> changed = new ArrayList<>();
        for (Map<String, Object> verdict : verdicts) {
            Map<String, Object> copy = new LinkedHashMap<>(verdict);
            if (game.equals(copy.get("game"))) {
                copy.put(field, value);
            }
            changed.add(copy);
        }
        return Reproduced.of(claims, changed).stream()
                .filter(each -> each.claim().id().equals(claim))
                .findFirst()
                .orElseThrow();
    }
}
