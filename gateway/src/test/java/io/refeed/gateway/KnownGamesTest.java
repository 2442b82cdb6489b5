package io.refeed.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.message.Card;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownGamesTest {
    private final KnownGames games = new KnownGames("mine");

    @Test
    void ofAGameThatIsOverALittleMoreIsLetThrough() {
        games.announce(card("r/1", "mine"), 0);
        games.own("r/1").show(300);
        games.end("r/1");

        int admitted = 0;
        for (int round = 1; round <= 300; round++) {
            admitted += games.own("r/1").admits(round) ? 1 : 0;
        }

        assertThat(games.goesOn("r/1")).isFalse();
        assertThat(admitted).isEqualTo(RecordLimits.ANSWERS_OF_ROUND);
    }

    @Test
    void gamesThatWereOverLongAgoAreForgotten() {
        for (int i = 0; i <= KnownGames.LATEST; i++) {
            games.announce(card("mine/" + i, "mine"), 0);
            games.announce(card("other/" + i, "other"), 0);
            games.end("mine/" + i);
            games.end("other/" + i);
            games.hasNoCard("none/" + i);
        }

        for (String name : List.of("mine/", "other/", "none/")) {
            assertThat(games.isSettled(name + 0)).as(name).isFalse();
            assertThat(games.isSettled(name + 1)).as(name).isTrue();
        }
        assertThat(games.isOthers("other/1")).isTrue();
        assertThat(games.own("mine/1")).isNotNull();
    }

    private static Card card(String game, String player) {
        return new Card(
                game,
                player,
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                5,
                Pacing.LOCKSTEP,
                Map.of(),
                List.of(),
                false,
                0);
    }
}
