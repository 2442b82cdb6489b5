package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedGamesFaultsTest extends PlayedGamesFixture {
    @Test
    void aGeneratorThatThrowsResignsAndIsNotAskedAgain() {
        PlayedGames games = live(
                word -> {
                    throw new IllegalStateException("broken");
                },
                card(Pacing.LOCKSTEP));

        word(games, 1, "4");
        word(games, 2, "5");

        assertThat(sent).containsExactly(new Output("run/1", 1, null, false, null, "broken"));
    }

    @Test
    void endlessRecursionIsAResignation() {
        PlayedGames games = live(PlayedGamesFaultsTest::recurse, card(Pacing.LOCKSTEP));

        word(games, 1, "4");

        assertThat(sent).containsExactly(new Output("run/1", 1, null, false, null, "StackOverflowError"));
    }

    @Test
    void anAnswerThatIsNoPositionIsAResignation() {
        PlayedGames games = live(word -> 0, card(Pacing.LOCKSTEP));

        word(games, 1, "4");

        assertThat(sent).singleElement().satisfies(output -> assertThat(output.resigned())
                .isNotBlank());
    }

    @Test
    void aCardThatCannotBeReadIsResigned() {
        Card card = new Card(
                "run/1",
                "me",
                "naturals",
                Map.of("kind", "unheard-of"),
                Mode.PROPER,
                5,
                Pacing.LOCKSTEP,
                Map.of(),
                List.of(),
                false,
                0);
        PlayedGames games = live(word -> 1, card);

        word(games, 1, "4");

        assertThat(sent).singleElement().satisfies(output -> assertThat(output.resigned())
                .contains("unheard-of"));
    }

    @Test
    void oneGamesFaultLeavesTheOthersAlone() {
        PlayedGames games = live(
                word -> {
                    if (word == 4) {
                        throw new IllegalStateException("broken");
                    }
                    return word;
                },
                card("run/1", Pacing.LOCKSTEP, false),
                card("run/2", Pacing.LOCKSTEP, false));

        word(games, 1, "4");
        games.stream(new StreamWord("run/2", 1, "5"));

        assertThat(sent).last().isEqualTo(new Output("run/2", 1, "5", false, null, null));
    }

    @SuppressWarnings("InfiniteRecursion") // That is what the test is about.
    private static long recurse(long word) {
        return 1 + recurse(word + 1);
    }
}
