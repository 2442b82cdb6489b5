package io.refeed.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A player who answers in his own time. */
class AsyncGamesTest {
    private final List<String> calls = new ArrayList<>();
    private final List<Output> sent = new ArrayList<>();
    private final List<AsyncPlayer.Answers> seats = new ArrayList<>();
    private final AtomicInteger wakes = new AtomicInteger();
    private final Mailbox mailbox = new Mailbox(wakes::incrementAndGet);

    @Test
    void isAskedAndNotWaitedFor() {
        PlayedGames games = live(Pacing.LOCKSTEP);

        show(games, 1);

        assertThat(calls).containsExactly("opens", "word 1");
        assertThat(sent).isEmpty();
        assertThat(wakes).hasValue(0);
    }

    @Test
    void whatHeAnswersWakesTheHostAndIsSentInItsTurn() {
        PlayedGames games = live(Pacing.LOCKSTEP);
        show(games, 1);

        seats.get(0).answer(answer(1, "11"));
        assertThat(wakes).hasValue(1);
        assertThat(sent).isEmpty();
        mailbox.empty(games::arrived);

        assertThat(sent).containsExactly(answer(1, "11"));
    }

    @Test
    void afterARestartHeIsToldWhatTheLogHoldsAndAskedForTheRest() {
        PlayedGames games = games(Pacing.LOCKSTEP);
        show(games, 1);
        show(games, 2);
        games.logged(answer(1, "11"));
        games.loaded();

        assertThat(calls).containsExactly("opens", "recalls 1 11", "word 2");
    }

    @Test
    void inLockstepAnAnswerThatHasCountedAlreadyIsNotSentAgain() {
        PlayedGames games = games(Pacing.LOCKSTEP);
        show(games, 1);
        show(games, 2);
        games.loaded();

        seats.get(0).answer(answer(1, "11"));
        seats.get(0).answer(answer(2, "12"));
        mailbox.empty(games::arrived);

        assertThat(calls).containsExactly("opens", "word 1", "word 2");
        assertThat(sent).containsExactly(answer(2, "12"));
    }

    @Test
    void atARateAllAnswersAreSent() {
        PlayedGames games = games(new Pacing(500));
        show(games, 1);
        show(games, 2);
        games.loaded();

        seats.get(0).answer(answer(1, "11"));
        seats.get(0).answer(answer(2, "12"));
        mailbox.empty(games::arrived);

        assertThat(sent).containsExactly(answer(1, "11"), answer(2, "12"));
    }

    @Test
    void whoResignsLeavesAndNothingMoreIsTaken() {
        PlayedGames games = live(Pacing.LOCKSTEP);
        show(games, 1);

        Output resignation = new Output("run/1", 1, null, false, null, "tired");
        seats.get(0).answer(resignation);
        seats.get(0).answer(answer(1, "11"));
        mailbox.empty(games::arrived);
        show(games, 2);

        assertThat(sent).containsExactly(resignation);
        assertThat(calls).containsExactly("opens", "word 1", "leaves");
    }

    @Test
    void heIsToldTheEndAndWhatHeSaysAfterwardsIsDropped() {
        PlayedGames games = live(Pacing.LOCKSTEP);
        show(games, 1);

        games.stream(new StreamEnd("run/1", 0, 0, Status.UNFINISHED, "no answer"));
        seats.get(0).answer(answer(1, "11"));
        mailbox.empty(games::arrived);

        assertThat(calls).containsExactly("opens", "word 1", "ends UNFINISHED");
        assertThat(sent).isEmpty();
    }

    @Test
    void whatAPlayerAnswersWhoSatThereBeforeIsDropped() {
        PlayedGames before = live(Pacing.LOCKSTEP);
        show(before, 1);
        before.leave();
        PlayedGames games = live(Pacing.LOCKSTEP);
        show(games, 1);

        seats.get(0).answer(answer(1, "11"));
        mailbox.empty(games::arrived);
        assertThat(sent).isEmpty();
        seats.get(1).answer(answer(1, "12"));
        mailbox.empty(games::arrived);

        assertThat(calls).containsExactly("opens", "word 1", "leaves", "opens", "word 1");
        assertThat(sent).containsExactly(answer(1, "12"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoThrowsResigns(boolean recalling) {
        PlayedGames games = games(Pacing.LOCKSTEP, new IllegalStateException("no"));
        show(games, 1);
        if (recalling) {
            show(games, 2);
            games.logged(answer(1, "11"));
        }

        games.loaded();

        assertThat(sent)
                .containsExactly(new Output(
                        "run/1",
                        recalling ? 2 : 1,
                        null,
                        false,
                        null,
                        "the generator failed: IllegalStateException: no"));
    }

    @Test
    void whoHasForgottenHisGamesIsHeardOnce() {
        live(Pacing.LOCKSTEP);
        mailbox.lose("killed");
        mailbox.lose("killed again");

        assertThat(mailbox.loss()).isEqualTo("killed");
        assertThat(mailbox.loss()).isNull();
    }

    private PlayedGames live(Pacing pacing) {
        PlayedGames games = games(pacing);
        games.loaded();
        return games;
    }

    private PlayedGames games(Pacing pacing) {
        return games(pacing, null);
    }

    private PlayedGames games(Pacing pacing, RuntimeException failure) {
        Catalog catalog = Catalog.load();
        AsyncPlayer player = new Noting(failure);
        PlayedGames games =
                new PlayedGames("noting", catalog, card -> AsyncSession.of(card, player, catalog, mailbox), sent::add);
        games.card(card(pacing));
        return games;
    }

    private static void show(PlayedGames games, int round) {
        games.stream(new StreamWord("run/1", round, Integer.toString(round)));
    }

    private static Output answer(int round, String word) {
        return new Output("run/1", round, word, false, null, null);
    }

    private static Card card(Pacing pacing) {
        return new Card(
                "run/1",
                "noting",
                "naturals",
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")),
                Mode.ELEMENT,
                5,
                pacing,
                Map.of(),
                List.of(),
                false,
                0);
    }

    /** Notes what it is told. */
    private final class Noting implements AsyncPlayer {
        private final RuntimeException failure;

        Noting(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public AsyncGame open(Card card, Setting setting, Answers answers) {
            if (failure != null) {
                throw failure;
            }
            calls.add("opens");
            seats.add(answers);
            return new AsyncGame() {
                @Override
                public void word(StreamWord word) {
                    calls.add("word " + word.word());
                }

                @Override
                public void recall(StreamWord word, String answer) {
                    calls.add("recalls " + word.word() + " " + answer);
                }

                @Override
                public void end(Status status) {
                    calls.add("ends " + status);
                }

                @Override
                public void leave() {
                    calls.add("leaves");
                }
            };
        }
    }
}
