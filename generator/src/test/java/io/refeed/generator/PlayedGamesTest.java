package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Diagnostics;
import io.refeed.game.ElementGenerator;
import io.refeed.game.Label;
import io.refeed.game.Pacing;
import io.refeed.game.Status;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayedGamesTest extends PlayedGamesFixture {
    @Nested
    class Order {
        private final PlayedGames games = live(word -> word + 1, card(Pacing.LOCKSTEP));

        @Test
        void aWordIsAnsweredAtOnce() {
            word(games, 1, "4");

            assertThat(sent).containsExactly(answer(1, "5"));
        }

        @Test
        void aWordThatComesTooEarlyWaitsForThoseBefore() {
            word(games, 3, "6");
            word(games, 2, "5");
            assertThat(sent).isEmpty();

            word(games, 1, "4");

            assertThat(sent).containsExactly(answer(1, "5"), answer(2, "6"), answer(3, "7"));
        }

        @Test
        void ofTwoWordsThatComeTooEarlyTheFirstCounts() {
            word(games, 2, "5");
            word(games, 2, "8");

            word(games, 1, "4");

            assertThat(sent).containsExactly(answer(1, "5"), answer(2, "6"));
        }

        @Test
        void aRoundIsAnsweredOnce() {
            word(games, 1, "4");

            word(games, 1, "9");

            assertThat(sent).hasSize(1);
        }

        @Test
        void anyNumberOfRepeatsLeavesRoomForWordsThatComeTooEarly() {
            word(games, 1, "4");
            word(games, 2, "4");
            sent.clear();

            for (int i = 0; i < 2 * PlayedGame.AHEAD; i++) {
                word(games, 1 + i % 2, "4");
            }
            word(games, 4, "7");
            word(games, 3, "6");

            assertThat(sent).containsExactly(answer(3, "7"), answer(4, "8"));
        }

        @Test
        void aTextThatIsNoWordLeavesTheRoundToTheNextRecord() {
            word(games, 1, "-4");

            word(games, 1, "4");

            assertThat(sent).containsExactly(answer(1, "5"));
        }

        @Test
        void roundsBeyondTheLastAreNotPlayed() {
            for (int round = 1; round <= 7; round++) {
                word(games, round, "4");
            }

            assertThat(sent).hasSize(5);
        }

        @Test
        void nothingIsAnsweredAfterTheEnd() {
            games.stream(new StreamEnd("run/1", 0, 0, Status.UNFINISHED, "no answer"));

            word(games, 1, "4");

            assertThat(sent).isEmpty();
        }
    }

    @Test
    void diagnosticsAreSentIfTheCardAsksForThem() {
        Diagnostics diagnostics = new Diagnostics(IntList.of(1), 1, 9, LongList.of(2), 3, 4);
        PlayedGames games = games(
                new ElementGenerator() {
                    @Override
                    public long answer(long word) {
                        return word;
                    }

                    @Override
                    public Optional<Diagnostics> diagnostics() {
                        return Optional.of(diagnostics);
                    }
                },
                card("run/1", Pacing.LOCKSTEP, true),
                card("run/2", Pacing.LOCKSTEP, false));
        games.loaded();

        word(games, 1, "4");
        games.stream(new StreamWord("run/2", 1, "4"));

        assertThat(sent.get(0).diagnostics())
                .isEqualTo(Map.of(
                        "active", List.of(1L),
                        "selected", 1L,
                        "cutoff", 9L,
                        "witnesses", List.of("2"),
                        "sure", 3L,
                        "queries", 4L));
        assertThat(sent.get(1).diagnostics()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void labelsReachTheGeneratorAlsoAfterARestartAndAheadOfTime(boolean restarted) {
        List<String> asked = new ArrayList<>();
        PlayedGames games = games(
                turn -> {
                    asked.add(turn.word() + (turn.isReplay() ? " replay" : ""));
                    return new Answer.Word(turn.word());
                },
                card(Pacing.LOCKSTEP));
        if (!restarted) {
            games.loaded();
        }

        games.stream(new StreamWord("run/1", 1, "4", Label.FRESH));
        games.stream(new StreamWord("run/1", 3, "6", Label.REPLAY));
        games.stream(new StreamWord("run/1", 2, "5", Label.REPLAY));
        games.loaded();

        assertThat(asked).containsExactly("4", "5 replay", "6 replay");
    }

    @Test
    void playersAreFoundByTheirName() {
        assertThat(Player.named("refeed")).isInstanceOf(BundledPlayer.class);
        assertThatThrownBy(() -> Player.named("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no player 'nobody' on the class path");
    }
}
