package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.BudgetException;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.Label;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplayedGameTest {
    private static final Map<String, Object> NONE = Map.of("kind", "none");
    private static final Map<String, Object> ECHO = Map.of("kind", "echo-alternate");
    private static final long NOW = 5_000_000_000L;
    private static final long PATIENCE = Table.PATIENCE.toNanos();

    private final Recorder out = new Recorder();

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

            assertThat(out.written).containsExactly(unfinished(0, 0, "the enumeration is not the target's at 1"));
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
    class WhenNoOneAnswers {
        @Test
        void theGameEndsUnfinishedAndNamesThePlayer() {
            ReplayedGame game = started(plan(NONE, 3), 4);
            game.turn(NOW, 4);
            game.turn(NOW + PATIENCE - 1, 4);
            assertThat(out.take()).isEmpty();

            game.turn(NOW + PATIENCE, 6);

            assertThat(out.take()).containsExactly(unfinished(0, 6, "no player somebody answered"));
        }

        @Test
        void theGameEndsUnfinishedAndNamesTheRound() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.output(0, answer(1, "9"));
            game.turn(NOW, 1);
            out.take();

            game.turn(NOW + PATIENCE, 1);

            assertThat(out.take()).containsExactly(unfinished(1, 1, "no answer to round 2 within 60s"));
        }

        @Test
        void patienceStartsAfreshWithEveryWord() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.turn(NOW, 0);
            game.output(0, answer(1, "9"));
            game.turn(NOW + PATIENCE - 1, 1);
            out.take();

            long next = game.turn(NOW + PATIENCE, 1);

            assertThat(out.take()).isEmpty();
            assertThat(next).isEqualTo(NOW + 2 * PATIENCE - 1);
        }

        @Test
        void recordsThatDoNotCountBuyNoTime() {
            ReplayedGame game = started(plan(NONE, 3), 1);
            game.turn(NOW, 1);
            game.output(1, answer(2, "9"));

            game.turn(NOW + PATIENCE, 2);

            assertThat(out.end()).isEqualTo(unfinished(0, 2, "no player somebody answered"));
        }

        @Test
        void targetsThatAreStillOpenAreSettledToNone() {
            ReplayedGame game = started(plan(Table.SIGN_FLIP, 3), 0);
            game.turn(NOW, 0);

            game.turn(NOW + PATIENCE, 0);

            assertThat(out.all(Truth.class)).singleElement().satisfies(truth -> {
                assertThat(truth.settled()).isTrue();
                assertThat(truth.targets()).isEmpty();
            });
        }
    }

    @Nested
    class WhenThePlayerGivesUp {
        @Test
        void theGameEndsAtOnceForThePlayersReason() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.output(0, answer(1, "9"));
            out.take();

            game.output(3, new Output("R/1", 2, null, false, null, "too far"));

            assertThat(out.take()).containsExactly(unfinished(1, 4, "too far"));
        }

        @Test
        void aRoundThatIsNotAskedCannotBeGivenUp() {
            ReplayedGame game = started(plan(NONE, 3), 0);

            game.output(0, new Output("R/1", 2, null, false, null, "too far"));

            assertThat(out.take()).isEmpty();
        }

        @Test
        void anAdversaryBeyondItsBudgetEndsTheGame() {
            ReplayedGame game = started(withAdversary(failing(new BudgetException("no more words"))), 0);

            game.output(0, answer(1, "9"));

            assertThat(out.take()).containsExactly(unfinished(1, 1, "no more words"));
        }

        @Test
        void whatWasReadBeyondTheLastAnswerIsNoPartOfTheGame() {
            ReplayedGame game = live(withAdversary(failing(new BudgetException("no more words"))), 0);
            game.output(0, answer(1, "9"));
            game.output(1, answer(1, "11"));
            out.take();

            game.provenance(enumerated("2", 1, 1, 0));

            assertThat(out.take()).containsExactly(new StreamWord("R/1", 1, "2"), unfinished(1, 1, "no more words"));
        }

        @Test
        void anAdversaryThatFailsEndsItsGameOnly() {
            ReplayedGame game = started(withAdversary(failing(new IllegalStateException("oops"))), 0);

            game.output(0, answer(1, "9"));

            assertThat(out.take()).containsExactly(unfinished(1, 1, "the adversary failed: oops"));
        }
    }

    @Nested
    class WithARate {
        @Test
        void wordsAreDueAtTheRateWhateverIsAnswered() {
            ReplayedGame game = live(plan(NONE, 100, Map.of("rate", 10L)), 0);
            assertThat(out.all(Provenance.class)).hasSize(1);

            long next = game.turn(NOW, 0);
            game.turn(next - 1, 0);
            assertThat(next).isEqualTo(NOW + 100_000_000);
            assertThat(out.all(Provenance.class)).hasSize(1);
            game.turn(NOW + 350_000_000, 0);

            assertThat(out.all(Provenance.class)).extracting(Provenance::round).containsExactly(1, 2, 3, 4);
        }

        @Test
        void onlyWhatHasComeBackIsReplayed() {
            ReplayedGame game = live(plan(ECHO, 100, Map.of("rate", 10L)), 0);
            game.provenance(enumerated("2", 1, 1, 0));
            game.turn(NOW + 100_000_000, 0);
            game.provenance(enumerated("4", 2, 2, 0));
            game.turn(NOW + 200_000_000, 0);
            game.provenance(enumerated("6", 3, 3, 0));
            game.output(0, answer(3, "9"));

            game.turn(NOW + 300_000_000, 1);

            assertThat(out.all(Provenance.class))
                    .last()
                    .isEqualTo(new Provenance("R/1", 4, "9", Origin.REPLAY, 3, 0, 1));
        }

        @Test
        void anotherReplayersSeenMakesTheGameStartOverSinceChoicesDependOnIt() {
            ReplayedGame game = live(plan(NONE, 100, Map.of("rate", 10L)), 0);
            game.provenance(enumerated("2", 1, 1, 0));
            game.output(0, answer(1, "9"));
            game.turn(NOW + 100_000_000, 1);
            assertThat(out.all(Provenance.class)).last().isEqualTo(enumerated("4", 2, 2, 1));

            game.provenance(enumerated("4", 2, 2, 0));

            assertThat(out.reloads).singleElement().asString().contains("round 2");
        }

        @Test
        void noRoundIsChosenBeforeTheOutputsThatTheOneBeforeHasSeen() {
            ReplayedGame game = live(plan(NONE, 100, Map.of("rate", 10L)), 0);
            game.provenance(enumerated("2", 1, 1, 5));
            out.take();

            game.turn(NOW + 100_000_000, 4);
            assertThat(out.take()).isEmpty();
            game.turn(NOW + 100_000_000, 5);

            assertThat(out.take()).containsExactly(enumerated("4", 2, 2, 5));
        }

        @Test
        void theGameIsUnfinishedAfterTheLongestAnsweredPrefix() {
            ReplayedGame game = live(plan(NONE, 3, Map.of("rate", 1000L)), 0);
            game.turn(NOW + 10_000_000, 0);
            out.all(Provenance.class).forEach(game::provenance);
            game.output(0, answer(1, "9"));
            game.output(1, answer(3, "9"));
            game.turn(NOW + 20_000_000, 2);
            out.take();

            game.turn(NOW + 20_000_000 + PATIENCE, 2);

            assertThat(out.take()).containsExactly(unfinished(1, 2, "no answer to round 2 within 60s"));
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

    /** A game that shows its first word, answers to which count from an offset on. */
    private ReplayedGame started(ReplayPlan plan, long seen) {
        ReplayedGame game = live(plan, seen);
        out.all(Provenance.class).forEach(game::provenance);
        out.take();
        return game;
    }

    private ReplayedGame live(ReplayPlan plan, long outputsEnd) {
        ReplayedGame game = new ReplayedGame(plan, out);
        game.enumeration(enumeration(100));
        game.loaded(NOW, outputsEnd);
        return game;
    }

    private static Enumeration enumeration(int count) {
        return new Enumeration(
                "R/1",
                1,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Integer.toString(2 * i))
                        .toList());
    }

    private static ReplayPlan plan(Map<String, Object> adversary, int rounds) {
        return plan(adversary, rounds, "lockstep");
    }

    private static ReplayPlan plan(Map<String, Object> adversary, int rounds, Object pacing) {
        return Table.plan(Table.game(adversary, rounds, 0, pacing));
    }

    /** Shows the first word and then fails. */
    private static ReplayPlan withAdversary(AdversaryConfig adversary) {
        ReplayPlan plan = plan(NONE, 3);
        return new ReplayPlan(
                plan.game(),
                plan.player(),
                plan.setting(),
                plan.pacing(),
                Duration.ofSeconds(60),
                adversary,
                plan.target(),
                plan.labelled(),
                plan.truth());
    }

    private static AdversaryConfig failing(RuntimeException failure) {
        Game game = Table.game(NONE, 3, 0, "lockstep");
        return new AdversaryConfig() {
            @Override
            public void check(Setting setting, Target target, Node node) {
                // Plays anything.
            }

            @Override
            public Adversary create(Setting setting, Target target, long seed) {
                Adversary good = game.adversary().create(setting, target, seed);
                return new Adversary() {
                    @Override
                    public Choice choose(int round, Outputs outputs) {
                        if (round > 1) {
                            throw failure;
                        }
                        return good.choose(round, outputs);
                    }

                    @Override
                    public List<Target> targets() {
                        return good.targets();
                    }
                };
            }
        };
    }

    private static Output answer(int round, String word) {
        return new Output("R/1", round, word, false, null, null);
    }

    private static Provenance enumerated(String word, int round, int index, long seen) {
        return new Provenance("R/1", round, word, Origin.ENUMERATION, 0, index, seen);
    }

    private static StreamEnd unfinished(int rounds, long seen, String reason) {
        return new StreamEnd("R/1", rounds, seen, Status.UNFINISHED, reason);
    }
}
