package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
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

        assertThat(sent)
                .containsExactly(new Output(
                        "run/1", 1, null, false, null, "the generator failed: IllegalStateException: broken"));
    }

    @Test
    void aClassThatIsMissingFromAPlayersJarIsAResignation() {
        PlayedGames games = live(
                word -> {
                    throw new NoClassDefFoundError("mine/Tokens");
                },
                card(Pacing.LOCKSTEP));

        word(games, 1, "4");

        assertThat(sent)
                .containsExactly(new Output(
                        "run/1", 1, null, false, null, "the generator failed: NoClassDefFoundError: mine/Tokens"));
    }

    @Test
    void whatConcernsTheWholeProgramIsNoResignation() {
        PlayedGames games = live(
                word -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                card(Pacing.LOCKSTEP));

        assertThatThrownBy(() -> word(games, 1, "4")).isInstanceOf(OutOfMemoryError.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void aPlayerThatCannotTakeAnAnswerFromTheLogResignsInTheNextRound() {
        PlayedGames games = new PlayedGames(new Forgetful(), Catalog.load(), sent::add);
        games.card(card(Pacing.LOCKSTEP));
        word(games, 1, "4");
        games.logged(new Output("run/1", 1, "14", false, null, null));
        games.loaded();

        word(games, 2, "5");

        assertThat(sent)
                .containsExactly(new Output(
                        "run/1", 2, null, false, null, "the generator failed: IllegalStateException: no memory"));
    }

    @Test
    void endlessRecursionIsAResignation() {
        PlayedGames games = live(PlayedGamesFaultsTest::recurse, card(Pacing.LOCKSTEP));

        word(games, 1, "4");

        assertThat(sent)
                .containsExactly(new Output("run/1", 1, null, false, null, "the generator failed: StackOverflowError"));
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

    /** Would be told its earlier answers, and throws when it is. */
    private static final class Forgetful implements Player {
        @Override
        public String name() {
            return "me";
        }

        @Override
        public boolean recalls() {
            return true;
        }

        @Override
        public Generator open(Card card, Setting setting) {
            return new Generator() {
                @Override
                public Answer answer(Turn turn) {
                    return new Answer.Word(turn.word());
                }

                @Override
                public void recall(Turn turn, Answer logged) {
                    throw new IllegalStateException("no memory");
                }
            };
        }
    }

    @SuppressWarnings("InfiniteRecursion") // That is what the test is about.
    private static long recurse(long word) {
        return 1 + recurse(word + 1);
    }
}
