package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Pacing;
import io.refeed.game.Status;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.StreamEnd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlayedGamesCardsTest extends PlayedGamesFixture {
    @Nested
    class Cards {
        @Test
        void wordsWaitForTheirCard() {
            PlayedGames games = live(word -> word + 1);
            word(games, 1, "4");
            word(games, 2, "5");
            assertThat(sent).isEmpty();

            games.card(card(RATE));

            assertThat(sent).containsExactly(answer(1, "5"), answer(2, "6"));
        }

        @Test
        void gamesOfOtherPlayersAreLeftToThem() {
            Card card = card(Pacing.LOCKSTEP);
            PlayedGames games = live(
                    word -> word + 1,
                    new Card(
                            card.game(),
                            "somebody else",
                            card.domain(),
                            card.hypotheses(),
                            card.mode(),
                            card.rounds(),
                            card.pacing(),
                            card.generator(),
                            List.of(),
                            card.diagnostics(),
                            0));

            word(games, 1, "4");

            assertThat(sent).isEmpty();
        }

        /** The resignation may be lost in a crash, and must be given again then. */
        @Test
        void aGameThatThePlayerHasGivenUpIsOpenUntilItsEnd() {
            PlayedGames games = live(
                    word -> {
                        throw new IllegalStateException("enough");
                    },
                    card(Pacing.LOCKSTEP));
            word(games, 1, "4");
            assertThat(sent).hasSize(1);
            assertThat(games.horizon().isOpen("run/1")).isTrue();

            games.stream(new StreamEnd("run/1", 0, 1, Status.UNFINISHED, "enough", EndCause.RESIGNED));

            assertThat(games.horizon().isOpen("run/1")).isFalse();
        }

        @Test
        void aGameThatIsRemovedFromTheBrokerIsPlayedNoFurther() {
            PlayedGames games = live(word -> word + 1, card(Pacing.LOCKSTEP));
            word(games, 1, "4");

            games.forget("run/1");
            word(games, 2, "5");
            games.card(card(Pacing.LOCKSTEP));

            assertThat(sent).containsExactly(answer(1, "5"));
        }

        @Test
        void whatIsLeftOfARemovedGameIsNotPlayedAfterARestart() {
            PlayedGames games = loading(word -> word + 1);
            word(games, 1, "4");
            games.card(card(Pacing.LOCKSTEP));
            games.forget("run/1");

            games.loaded();
            word(games, 2, "5");

            assertThat(sent).isEmpty();
            assertThat(opened).isZero();
        }

        @Test
        void theFirstCardOfAGameHolds() {
            PlayedGames games = live(word -> word + 1, card(Pacing.LOCKSTEP));
            word(games, 1, "4");

            games.card(card(Pacing.LOCKSTEP));
            word(games, 1, "4");

            assertThat(sent).hasSize(1);
        }
    }

    @Nested
    class Restart {
        @Test
        void inLockstepOnlyTheNewestAnswerIsSent() {
            PlayedGames games = loading(word -> word + 1, card(Pacing.LOCKSTEP));
            word(games, 1, "4");
            word(games, 2, "5");

            games.loaded();

            assertThat(sent).containsExactly(answer(2, "6"));
        }

        @Test
        void withARateAnswersThatLieInTheLogAreNotSent() {
            PlayedGames games = loading(word -> word + 1, card(RATE));
            word(games, 1, "4");
            word(games, 2, "5");
            word(games, 3, "6");
            games.logged(answer(1, "5"));
            games.logged(answer(3, "66"));

            games.loaded();

            assertThat(sent).containsExactly(answer(2, "6"), answer(3, "7"));
        }

        @Test
        void aGameThatIsOverIsNotEvenOpened() {
            PlayedGames games = loading(word -> word + 1, card(Pacing.LOCKSTEP));
            word(games, 1, "4");
            games.stream(new StreamEnd("run/1", 1, 1, Status.FINISHED, null));

            games.loaded();

            assertThat(sent).isEmpty();
            assertThat(opened).isZero();
        }

        @Test
        void theGeneratorGetsEveryWordAgain() {
            List<Long> words = new ArrayList<>();
            PlayedGames games = loading(
                    word -> {
                        words.add(word);
                        return 1;
                    },
                    card(Pacing.LOCKSTEP));
            word(games, 1, "4");
            word(games, 2, "5");
            games.loaded();

            word(games, 3, "6");

            assertThat(words).containsExactly(4L, 5L, 6L);
            assertThat(opened).isEqualTo(1);
        }
    }
}
