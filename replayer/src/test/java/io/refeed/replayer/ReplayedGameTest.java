package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Label;
import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplayedGameTest extends ReplayedGameFixture {
    @Nested
    class TheFirstWord {
        @Test
        void goesOutOnlyAfterItsProvenanceWasReadBack() {
            ReplayedGame game = live(plan(NONE, 3), 7);
            Provenance provenance = enumerated("2", 1, 1, 7);
            assertThat(out.take()).containsExactly(provenance);

            game.provenance(provenance);

            assertThat(out.take()).containsExactly(new StreamWord("R/1", 1, "2"));
        }

        @Test
        void isAnsweredFromWhereTheFirstProvenanceInTheLogSays() {
            ReplayedGame game = live(plan(NONE, 3), 7);
            game.output(5, answer(1, "9"));

            game.provenance(enumerated("2", 1, 1, 5));
            game.provenance(enumerated("2", 1, 1, 7));

            assertThat(out.all(Provenance.class)).last().isEqualTo(enumerated("4", 2, 2, 6));
            assertThat(out.reloads).isEmpty();
        }

        @Test
        void waitsForItsPlaceInTheEnumeration() {
            ReplayedGame game = new ReplayedGame(plan(NONE, 3), out);
            game.loaded(NOW, 0);
            assertThat(out.take()).isEmpty();

            game.enumeration(new Enumeration("R/1", 1, List.of("2")));

            assertThat(out.take()).containsExactly(enumerated("2", 1, 1, 0));
        }

        @Test
        void neverGoesOutIfTheEnumerationIsAnotherLanguages() {
            ReplayedGame game = new ReplayedGame(plan(NONE, 3), out);
            game.loaded(NOW, 0);

            game.enumeration(new Enumeration("R/1", 1, List.of("3")));

            assertThat(out.written)
                    .containsExactly(unfinished(0, 0, EndCause.FAILURE, "the enumeration is not the target's at 1"));
        }
    }

    @Test
    void labelsTellWhatIsReplayedWhereAWatermarkReadsThem() {
        Game echo = Table.game(ECHO, 3, 0, "lockstep");
        ReplayPlan plan = ReplayPlan.of(
                card(echo, Map.of("kind", "watermark")), Table.plan(echo).truth(), Catalog.load());
        ReplayedGame game = started(plan, 0);
        game.output(0, answer(1, "9"));

        game.output(1, answer(2, "9"));

        assertThat(out.all(StreamWord.class))
                .containsExactly(
                        new StreamWord("R/1", 2, "9", Label.REPLAY), new StreamWord("R/1", 3, "4", Label.FRESH));
    }

    private static Card card(Game game, Map<String, Object> defence) {
        return new Card(
                "R/1",
                "refeed",
                "naturals",
                game.description().hypotheses(),
                game.setting().mode(),
                game.setting().rounds(),
                game.pacing(),
                game.description().generator(),
                List.of(defence),
                false,
                0);
    }

    @Nested
    class InLockstep {
        @Test
        void theNextWordFollowsTheFirstAnswerAtOrAfterSeen() {
            ReplayedGame game = started(plan(ECHO, 3), 2);

            game.output(1, answer(1, "70"));
            game.output(2, answer(2, "80"));
            game.output(3, answer(1, "9"));
            game.output(4, answer(1, "11"));

            assertThat(out.take())
                    .containsExactly(
                            new Provenance("R/1", 2, "9", Origin.REPLAY, 1, 0, 4), new StreamWord("R/1", 2, "9"));
        }

        @Test
        void aMalformedAnswerCountsAndIsNeverRepeated() {
            ReplayedGame game = started(plan(ECHO, 3), 0);

            game.output(0, answer(1, "+1"));

            assertThat(out.take()).containsExactly(enumerated("4", 2, 2, 1), new StreamWord("R/1", 2, "4"));
        }

        @Test
        void anAnswerOfTheWrongKindIsNoAnswer() {
            ReplayedGame game = started(plan(ECHO, 3), 0);

            game.output(0, new Output("R/1", 1, "1", true, null, null));

            assertThat(out.take()).isEmpty();
        }

        @Test
        void theGameEndsAfterTheLastAnswer() {
            ReplayedGame game = started(plan(NONE, 1), 3);

            game.output(8, answer(1, "9"));

            assertThat(out.take()).containsExactly(new StreamEnd("R/1", 1, 9, Status.FINISHED, null));
            assertThat(game.over()).isTrue();
        }

        @Test
        void anotherFirstProvenanceOfAWordThatIsOutMakesTheGameStartOver() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.output(0, answer(1, "9"));

            game.provenance(enumerated("6", 2, 3, 1));

            assertThat(out.reloads).singleElement().asString().contains("round 2");
            assertThat(game.over()).isTrue();
        }

        @Test
        void theLogWinsOverTheAdversary() {
            ReplayedGame game = new ReplayedGame(plan(NONE, 3), out);
            game.enumeration(enumeration(3));
            game.provenance(enumerated("2", 1, 1, 0));
            game.word(new StreamWord("R/1", 1, "2"));
            game.provenance(enumerated("6", 2, 3, 1));

            game.output(0, answer(1, "9"));
            game.loaded(NOW, 1);

            assertThat(out.take()).containsExactly(new StreamWord("R/1", 2, "6"));
        }

        @Test
        void aStreamRecordWithoutAWordOfTheDomainIsNone() {
            ReplayedGame game = new ReplayedGame(plan(NONE, 3), out);
            game.enumeration(enumeration(3));
            game.provenance(enumerated("2", 1, 1, 0));
            game.word(new StreamWord("R/1", 1, "2"));
            game.word(new StreamWord("R/1", 2, "two"));

            game.output(0, answer(1, "9"));
            game.loaded(NOW, 1);

            assertThat(out.take()).containsExactly(enumerated("4", 2, 2, 1), new StreamWord("R/1", 2, "4"));
        }

        @Test
        void demandsMoreOfTheEnumerationWheneverHalfAWindowIsUsed() {
            ReplayedGame game = started(plan(NONE, 1200), 0);
            game.enumeration(new Enumeration(
                    "R/1",
                    1,
                    IntStream.rangeClosed(1, 1000).mapToObj(i -> "" + 2 * i).toList()));

            for (int t = 1; t < 1010; t++) {
                game.output(t - 1, answer(t, "1"));
            }

            assertThat(out.all(Demand.class)).containsExactly(new Demand("R/1", 500), new Demand("R/1", 1000));
            assertThat(out.all(StreamWord.class)).hasSize(999);
        }
    }

    @Nested
    class AGameThatHasEnded {
        @Test
        void isLeftAlone() {
            ReplayedGame game = started(plan(NONE, 3), 0);

            game.end(new StreamEnd("R/1", 0, 0, Status.UNFINISHED, "another replayer says so"));
            game.output(0, answer(1, "9"));
            game.turn(NOW + 2 * PATIENCE, 1);

            assertThat(out.take()).isEmpty();
            assertThat(game.over()).isTrue();
        }
    }
}
