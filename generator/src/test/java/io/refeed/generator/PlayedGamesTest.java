package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Diagnostics;
import io.refeed.game.ElementGenerator;
import io.refeed.game.Generator;
import io.refeed.game.Label;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayedGamesTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Pacing RATE = new Pacing(10);

    private final List<Output> sent = new ArrayList<>();
    private int opened;

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
                            card.diagnostics()));

            word(games, 1, "4");

            assertThat(sent).isEmpty();
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

    @Nested
    class Faults {
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
            PlayedGames games = live(PlayedGamesTest::recurse, card(Pacing.LOCKSTEP));

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
                    false);
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

    private PlayedGames live(LongUnaryOperator answers, Card... cards) {
        PlayedGames games = loading(answers, cards);
        games.loaded();
        return games;
    }

    private PlayedGames loading(LongUnaryOperator answers, Card... cards) {
        ElementGenerator generator = answers::applyAsLong;
        return games(generator, cards);
    }

    private PlayedGames games(Generator generator, Card... cards) {
        Player player = new Player() {
            @Override
            public String name() {
                return "me";
            }

            @Override
            public Generator open(Card card, Setting setting) {
                opened++;
                return generator;
            }
        };
        PlayedGames games = new PlayedGames(player, CATALOG, sent::add);
        List.of(cards).forEach(games::card);
        return games;
    }

    private static void word(PlayedGames games, int round, String word) {
        games.stream(new StreamWord("run/1", round, word));
    }

    private static Output answer(int round, String word) {
        return new Output("run/1", round, word, false, null, null);
    }

    private static Card card(Pacing pacing) {
        return card("run/1", pacing, false);
    }

    private static Card card(String game, Pacing pacing, boolean diagnostics) {
        return new Card(
                game,
                "me",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                5,
                pacing,
                Map.of(),
                diagnostics);
    }

    @SuppressWarnings("InfiniteRecursion") // That is what the test is about.
    private static long recurse(long word) {
        return 1 + recurse(word + 1);
    }
}
