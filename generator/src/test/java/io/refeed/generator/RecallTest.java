package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A player whose answers are dear comes back after a restart. */
class RecallTest {
    private static final int ROUNDS = 4;

    private final List<String> calls = new ArrayList<>();
    private final List<Output> sent = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 500", "2, 0", "2, 500", "4, 0", "4, 500"})
    void isToldWhatTheLogHoldsAndAskedForTheRest(int logged, double rate) {
        PlayedGames games = new PlayedGames(new Thinker(true), Catalog.load(), sent::add);
        games.card(card(new Pacing(rate)));
        fill(games, logged);

        games.loaded();

        List<String> expected = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            expected.add(round <= logged ? "recalls " + (10 + round) : "answers round " + round);
        }
        assertThat(calls).isEqualTo(expected);
        boolean everyAnswerMayBeWanted = rate > 0;
        assertThat(sent)
                .extracting(Output::round)
                .containsExactlyElementsOf(
                        logged == ROUNDS ? List.of() : everyAnswerMayBeWanted ? missing(logged) : List.of(ROUNDS));
    }

    @ParameterizedTest
    @CsvSource({"0", "500"})
    void aPlayerThatDoesNotRecallIsAskedEverything(double rate) {
        PlayedGames games = new PlayedGames(new Thinker(false), Catalog.load(), sent::add);
        games.card(card(new Pacing(rate)));
        fill(games, 2);

        games.loaded();

        assertThat(calls).containsExactly("answers round 1", "answers round 2", "answers round 3", "answers round 4");
    }

    @Test
    void inLockstepAnAnswerThatCameBeforeItsTurnIsNoAnswer() {
        PlayedGames games = new PlayedGames(new Thinker(true), Catalog.load(), sent::add);
        games.card(card(Pacing.LOCKSTEP));
        show(games, 3);
        games.logged(answer(1, "11"));
        games.logged(answer(3, "99"));
        games.logged(answer(2, "12"));
        games.logged(answer(2, "98"));

        games.loaded();

        assertThat(calls).containsExactly("recalls 11", "recalls 12", "answers round 3");
        assertThat(sent).containsExactly(answer(3, "103"));
    }

    @Test
    void whatIsNoAnswerInSuchAGameDoesNotStandInTheWayOfOne() {
        PlayedGames games = new PlayedGames(new Thinker(true), Catalog.load(), sent::add);
        games.card(card(Pacing.LOCKSTEP));
        show(games, 1);
        games.logged(new Output("run/1", 1, "1", true, null, null));
        games.logged(answer(1, "11"));

        games.loaded();

        assertThat(calls).containsExactly("recalls 11");
    }

    /** Dies as soon as it has answered, before the answer is written or afterwards. */
    @ParameterizedTest
    @CsvSource({"0, true", "0, false", "500, true", "500, false"})
    void inAllLivesNoRoundButTheLastOfEachCostsMoreThanOneCall(double rate, boolean written) {
        List<Output> log = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            PlayedGames games = new PlayedGames(new Thinker(true), Catalog.load(), sent::add);
            games.card(card(new Pacing(rate)));
            show(games, round - 1);
            log.forEach(games::logged);
            games.loaded();
            log.addAll(sent);
            sent.clear();
            games.stream(new StreamWord("run/1", round, Integer.toString(round)));
            if (written) {
                log.addAll(sent);
            }
            sent.clear();
        }

        assertThat(calls.stream().filter(call -> call.startsWith("answers")))
                .hasSize(written ? ROUNDS : ROUNDS + ROUNDS - 1);
    }

    private static List<Integer> missing(int logged) {
        List<Integer> rounds = new ArrayList<>();
        for (int round = logged + 1; round <= ROUNDS; round++) {
            rounds.add(round);
        }
        return rounds;
    }

    private static void fill(PlayedGames games, int logged) {
        show(games, ROUNDS);
        for (int round = 1; round <= logged; round++) {
            games.logged(answer(round, Integer.toString(10 + round)));
        }
    }

    private static void show(PlayedGames games, int rounds) {
        for (int round = 1; round <= rounds; round++) {
            games.stream(new StreamWord("run/1", round, Integer.toString(round)));
        }
    }

    private static Output answer(int round, String word) {
        return new Output("run/1", round, word, false, null, null);
    }

    private static Card card(Pacing pacing) {
        return new Card(
                "run/1",
                "thinker",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                ROUNDS,
                pacing,
                Map.of(),
                List.of(),
                false,
                0);
    }

    /** Notes whether it is asked or told. */
    private final class Thinker implements Player {
        private final boolean recalls;

        Thinker(boolean recalls) {
            this.recalls = recalls;
        }

        @Override
        public String name() {
            return "thinker";
        }

        @Override
        public boolean recalls() {
            return recalls;
        }

        @Override
        public Generator open(Card card, Setting setting) {
            return new Generator() {
                @Override
                public Answer answer(Turn turn) {
                    calls.add("answers round " + turn.round());
                    return new Answer.Word(100 + turn.round());
                }

                @Override
                public void recall(Turn turn, Answer logged) {
                    calls.add("recalls " + logged.value());
                }
            };
        }
    }
}
