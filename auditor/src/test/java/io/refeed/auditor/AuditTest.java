package io.refeed.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
    private static final String GAME = "run/1";

    private final Tape tape = new Tape();
    private final Papers papers = new Papers();
    private Audit audit = audit(key -> true);

    private Audit audit(Predicate<byte[]> home) {
        return new Audit(new AnnouncedGames(Tape.CATALOG), 100, home, papers, papers);
    }

    /** A game of nine rounds, without an end mark. */
    private void playThreeRoundsOfMore() {
        tape.play(GAME, Tape.dice("none", 3, 1));
        tape.topic(Topic.GAMES)
                .replaceAll(letter -> new RawRecord(
                        Topic.GAMES,
                        letter.offset(),
                        letter.key(),
                        bytes(new String(letter.value(), StandardCharsets.UTF_8)
                                .replace("\"rounds\":3", "\"rounds\":9"))));
        List<RawRecord> stream = tape.topic(Topic.STREAM);
        stream.remove(stream.size() - 1);
    }

    private void takeAll() {
        tape.all().forEach(audit::take);
    }

    private void take(Topic topic) {
        tape.topic(topic).forEach(audit::take);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Violation.Code> codes() {
        return papers.verdicts.get(GAME).violations().stream()
                .map(Violation::code)
                .toList();
    }

    @Nested
    class WhileAGameGoesOn {
        @Test
        void theVerdictIsWrittenOnceForEachTick() {
            tape.play(GAME, Tape.dice("iid", 50, 1));
            take(Topic.GAMES);
            take(Topic.TRUTH);
            take(Topic.PROVENANCE);
            take(Topic.OUTPUTS);
            tape.topic(Topic.STREAM).subList(0, 30).forEach(audit::take);

            audit.tick(0);
            audit.tick(1);

            assertThat(papers.history.get(GAME)).singleElement().satisfies(verdict -> {
                assertThat(verdict.status()).isEqualTo(Status.RUNNING);
                assertThat(verdict.rounds()).isEqualTo(30);
            });
        }

        @Test
        void blocksAreWrittenAsTheyFill() {
            tape.play(GAME, Tape.dice("iid", 250, 1));
            take(Topic.GAMES);
            take(Topic.TRUTH);
            take(Topic.PROVENANCE);
            take(Topic.OUTPUTS);

            tape.topic(Topic.STREAM).subList(0, 210).forEach(audit::take);

            assertThat(papers.writtenBlocks).isEqualTo(tape.blocks(GAME).subList(0, 2));
        }

        @Test
        void aRestartRepeatsTheVerdictButNoBlock() {
            tape.play(GAME, Tape.dice("iid", 250, 1));
            take(Topic.GAMES);
            take(Topic.TRUTH);
            take(Topic.PROVENANCE);
            take(Topic.OUTPUTS);
            tape.topic(Topic.STREAM).subList(0, 210).forEach(audit::take);
            audit.tick(0);

            audit = audit(key -> true);
            audit.restore();
            audit.tick(1);

            assertThat(papers.history.get(GAME)).hasSize(2);
            assertThat(papers.history.get(GAME).get(1))
                    .isEqualTo(papers.history.get(GAME).get(0));
            assertThat(papers.writtenBlocks).hasSize(2);
        }
    }

    @Nested
    class AtTheEndOfAGame {
        @Test
        void theVerdictIsFinalAndTheBookDropped() {
            tape.play(GAME, Tape.dice("iid", 120, 1));

            takeAll();

            assertThat(papers.history.get(GAME)).containsExactly(tape.verdict(GAME));
            assertThat(papers.blocks(GAME)).isEqualTo(tape.blocks(GAME));
            assertThat(papers.remembered()).isZero();
        }

        @Test
        void itWaitsForOutputsThatTheEndMarkHasSeen() {
            unanswered(5);
            take(Topic.GAMES);
            take(Topic.TRUTH);
            take(Topic.PROVENANCE);
            take(Topic.STREAM);
            tape.topic(Topic.OUTPUTS).subList(0, 4).forEach(audit::take);
            audit.tick(0);
            Status before = papers.verdicts.get(GAME).status();

            audit.take(tape.topic(Topic.OUTPUTS).get(4));

            assertThat(before).isEqualTo(Status.RUNNING);
            assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.UNFINISHED);
            assertThat(codes()).containsExactly(Violation.Code.BUDGET, Violation.Code.EARLY_OUTPUT);
        }

        @Test
        void itDoesNotWaitForEverForOutputsThatNeverCome() {
            unanswered(6);
            takeAll();
            audit.tick(50_000);
            audit.tick(50_000 + Audit.GRACE_MILLIS - 1);
            Status before = papers.verdicts.get(GAME).status();

            audit.tick(50_000 + Audit.GRACE_MILLIS);

            assertThat(before).isEqualTo(Status.RUNNING);
            assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.UNFINISHED);
        }

        @Test
        void whatComesLaterChangesNothing() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            takeAll();
            List<RawRecord> late = List.of(
                    new RawRecord(
                            Topic.OUTPUTS, 20, bytes(GAME), bytes("{\"game\":\"run/1\",\"round\":3,\"word\":\"1\"}")),
                    new RawRecord(
                            Topic.STREAM, 21, bytes(GAME), bytes("{\"game\":\"run/1\",\"round\":3,\"word\":\"1\"}")),
                    new RawRecord(Topic.OUTPUTS, 21, bytes(GAME), bytes("nonsense")));

            late.forEach(audit::take);
            audit.tick(0);

            assertThat(papers.history.get(GAME)).hasSize(1);
            assertThat(papers.deadLetters).hasSize(1);
            assertThat(papers.remembered()).isZero();
        }

        @Test
        void aRestartKnowsThatItIsClosed() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            takeAll();

            audit = audit(key -> true);
            audit.restore();
            takeAll();
            audit.tick(0);

            assertThat(papers.history.get(GAME)).hasSize(1);
            assertThat(audit.strangers()).isEmpty();
        }

        /** Two records after the third answer: one for a round that nobody has asked for, one that gives up. */
        private void unanswered(long seen) {
            playThreeRoundsOfMore();
            tape.add(new Provenance(GAME, 4, "8", Origin.ENUMERATION, 0, 4, 3));
            tape.add(new StreamWord(GAME, 4, "8"));
            tape.add(new Output(GAME, 5, "2", false, null, null));
            tape.add(new Output(GAME, 4, null, false, null, "too much"));
            tape.add(new StreamEnd(GAME, 3, seen, Status.UNFINISHED, "too much"));
        }
    }

    @Nested
    class BadRecords {
        @ParameterizedTest
        @EnumSource(names = {"PROVENANCE", "STREAM", "OUTPUTS"})
        void aRecordThatCannotBeReadIsADeadLetterAndAViolationOfItsGameAlone(Topic topic) {
            tape.play(Map.of(GAME, Tape.dice("iid", 20, 1), "run/2", Tape.dice("iid", 20, 2)));
            RawRecord bad = new RawRecord(topic, 0, bytes(GAME), bytes("{\"round\":1}"));
            take(Topic.GAMES);
            audit.take(bad);

            takeAll();

            assertThat(papers.dead).first().isEqualTo(bad);
            assertThat(papers.deadLetters).first().isEqualTo("malformed: field 'game' is missing");
            assertThat(codes()).containsExactly(Violation.Code.MALFORMED);
            assertThat(papers.verdicts.get("run/2")).isEqualTo(tape.verdict("run/2"));
        }

        @Test
        void aRecordWithoutAKeyOrWithAKeyThatIsNoTextIsADeadLetter() {
            audit.take(new RawRecord(Topic.STREAM, 0, null, bytes("{\"game\":\"a\",\"round\":1,\"word\":\"1\"}")));
            audit.take(new RawRecord(
                    Topic.STREAM, 1, new byte[] {-1}, bytes("{\"game\":\"a\",\"round\":1,\"word\":\"1\"}")));

            assertThat(papers.deadLetters)
                    .containsExactly(
                            "malformed: there is no key", "malformed: field 'game' differs from the record's key");
            assertThat(audit.strangers()).isEmpty();
        }

        @Test
        void aRecordThatIsTooLargeIsADeadLetter() {
            audit.take(new RawRecord(Topic.OUTPUTS, 0, bytes(GAME), new byte[MessageCodec.LIMIT + 1]));

            assertThat(papers.deadLetters).containsExactly("malformed: the value has 1048577 bytes, more than 1048576");
        }

        @Test
        void anAnswerElsewhereIsADeadLetterWhateverItSays() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            audit = audit(key -> false);

            takeAll();

            assertThat(papers.deadLetters).hasSize(20).containsOnly("wrong-partition");
        }

        @Test
        void aSecondCardThatDiffersIsADeadLetterAndTheFirstHolds() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            RawRecord card = tape.topic(Topic.GAMES).get(0);
            String other = new String(card.value(), StandardCharsets.UTF_8).replace("\"rounds\":20", "\"rounds\":21");
            tape.add(Topic.GAMES, GAME, card.value());
            tape.add(Topic.GAMES, GAME, bytes(other));

            takeAll();

            assertThat(papers.deadLetters).containsExactly("malformed: differs from the first card of the game");
            assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
        }

        @ParameterizedTest
        @EnumSource(names = {"GAMES", "TRUTH"})
        void aGameThatNobodyCanPlayIsADeadLetterAndDisturbsNoOther(Topic spoiled) {
            tape.play(Map.of(GAME, Tape.dice("iid", 20, 1), "run/2", Tape.dice("iid", 20, 2)));
            String kind = spoiled == Topic.GAMES ? "explicit" : "iid";
            tape.topic(spoiled)
                    .replaceAll(letter -> new String(letter.key(), StandardCharsets.UTF_8).equals(GAME)
                            ? new RawRecord(
                                    spoiled,
                                    letter.offset(),
                                    letter.key(),
                                    bytes(new String(letter.value(), StandardCharsets.UTF_8).replace(kind, "nosuch")))
                            : letter);

            takeAll();
            audit.tick(0);

            assertThat(papers.deadLetters)
                    .singleElement()
                    .asString()
                    .startsWith("malformed: ")
                    .contains("nosuch");
            assertThat(papers.verdicts).containsOnlyKeys("run/2");
            assertThat(papers.verdicts.get("run/2")).isEqualTo(tape.verdict("run/2"));
        }

        @Test
        void longTextsDoNotMakeVerdictsLong() {
            playThreeRoundsOfMore();
            tape.add(new Output(GAME, 4, null, false, null, "x".repeat(100_000)));
            tape.add(new Provenance(GAME, 4, "8", Origin.ENUMERATION, 0, 4, 3));
            tape.add(new StreamWord(GAME, 4, "8"));
            tape.add(new StreamEnd(GAME, 3, 4, Status.UNFINISHED, "gave up"));

            takeAll();

            assertThat(papers.verdicts.get(GAME).violations())
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.detail()).hasSizeLessThan(400));
        }
    }

    @Nested
    class GamesThatNobodyAnnounced {
        private final RawRecord word = new RawRecord(
                Topic.STREAM, 7, bytes("ghost"), bytes("{\"game\":\"ghost\",\"round\":1,\"word\":\"1\"}"));

        @Test
        void recordsAreHeldUntilSomebodyHasLookedForTheCard() {
            audit.take(word);
            audit.tick(0);
            List<String> before = List.copyOf(papers.deadLetters);

            audit.bury(audit.strangers(), Set.of());

            assertThat(before).isEmpty();
            assertThat(papers.dead).containsExactly(word);
            assertThat(papers.deadLetters).containsExactly("unknown-game");
            assertThat(papers.remembered()).isZero();
        }

        @Test
        void recordsThatCameAfterTheLookAreHeldFurther() {
            audit.take(word);
            Map<String, Integer> asked = audit.strangers();
            audit.take(new RawRecord(Topic.STREAM, 8, word.key(), word.value()));

            audit.bury(asked, Set.of());

            assertThat(papers.dead).containsExactly(word);
            assertThat(audit.strangers()).containsExactly(Map.entry("ghost", 1));
        }

        @Test
        void recordsOfAnAnnouncedGameAreHeldUntilItsCardIsRead() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            take(Topic.OUTPUTS);
            take(Topic.STREAM);
            take(Topic.PROVENANCE);
            take(Topic.TRUTH);
            audit.bury(audit.strangers(), Set.of(GAME));

            take(Topic.GAMES);

            assertThat(papers.deadLetters).isEmpty();
            assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
            assertThat(papers.remembered()).isZero();
        }

        @Test
        void aRestartHoldsThemFurther() {
            audit.take(word);

            audit = audit(key -> true);
            audit.restore();
            audit.bury(audit.strangers(), Set.of());

            assertThat(papers.deadLetters).containsExactly("unknown-game");
        }

        @Test
        void aRecordThatCannotBeReadIsADeadLetterOnce() {
            audit.take(new RawRecord(Topic.STREAM, 7, bytes("ghost"), null));

            audit.bury(audit.strangers(), Set.of());

            assertThat(papers.deadLetters).containsExactly("malformed: there is no value");
            assertThat(papers.remembered()).isZero();
        }
    }

    @Nested
    class TargetsThatAreSettledLate {
        @Test
        void blocksAreWrittenAgainOnceTheyAreSettled() {
            audit = new Audit(new AnnouncedGames(Tape.CATALOG), 2, key -> true, papers, papers);
            Map<String, Object> paced = Tape.late(5, 3);
            paced.put("pacing", Map.of("rate", 500L));
            tape.play(GAME, paced);

            takeAll();

            assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
            assertThat(papers.writtenBlocks).extracting(Block::to).containsExactly(2, 4, 2, 4, 5);
            assertThat(papers.writtenBlocks.subList(0, 2))
                    .extracting(Block::mistakes)
                    .containsOnlyNulls();
            assertThat(papers.blocks(GAME)).extracting(Block::mistakes).doesNotContainNull();
        }

        @Test
        void aTruthThatNamesOtherTargetsIsAViolation() {
            tape.play(GAME, Tape.late(5, 3));
            List<RawRecord> truths = tape.topic(Topic.TRUTH);
            Truth told = MessageCodec.truth()
                    .decode(truths.get(1).key(), truths.get(1).value());
            truths.remove(1);
            tape.add(new Truth(
                    GAME,
                    told.id(),
                    told.experiment(),
                    told.targets().subList(0, 1),
                    true,
                    told.adversary(),
                    told.seed(),
                    told.patience()));

            takeAll();

            assertThat(codes()).containsExactly(Violation.Code.WRONG_ORIGIN);
            assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.FINISHED);
        }

        @Test
        void aTruthWithAnotherTableIsAViolation() {
            tape.play(GAME, Tape.late("theorem-7.1", 5, 3));
            List<RawRecord> truths = tape.topic(Topic.TRUTH);
            Truth told = MessageCodec.truth()
                    .decode(truths.get(1).key(), truths.get(1).value());
            truths.remove(1);
            tape.add(new Truth(
                    GAME,
                    told.id(),
                    told.experiment(),
                    told.targets(),
                    true,
                    told.adversary(),
                    told.seed(),
                    Map.of("columns", 2L),
                    told.patience(),
                    false));

            takeAll();

            assertThat(codes()).containsExactly(Violation.Code.WRONG_ORIGIN);
            assertThat(papers.verdicts.get(GAME).violations().get(0).detail())
                    .startsWith(
                            "the truth has the table {\"columns\":2}; the adversary would settle for {\"columns\":");
        }

        @ParameterizedTest
        @ValueSource(strings = {"theorem-5.1", "theorem-6.6", "theorem-7.1", "theorem-7.3"})
        void theVerdictIsThatOfThePlayInMemory(String theorem) {
            tape.play(GAME, Tape.late(theorem, 40, 3));

            takeAll();

            assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
            assertThat(papers.blocks(GAME)).isEqualTo(tape.blocks(GAME));
        }

        @Test
        void theGameStaysOpenUntilTheTruthIsSettled() {
            tape.play(GAME, Tape.late(5, 3));
            RawRecord settled = tape.topic(Topic.TRUTH).remove(1);
            takeAll();
            audit.tick(0);
            Verdict before = papers.verdicts.get(GAME);

            audit.take(settled);

            assertThat(before.status()).isEqualTo(Status.RUNNING);
            assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
        }

        @Test
        void theSettledTruthAloneWillDo() {
            tape.play(GAME, Tape.late(5, 3));
            tape.topic(Topic.TRUTH).remove(0);

            takeAll();

            assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
        }
    }

    @Nested
    class OnceAGameIsRemovedFromTheBroker {
        private final RawRecord removal = new RawRecord(Topic.GAMES, 90, MessageCodec.key(GAME), null);

        @Test
        void aClosedOneIsForgottenWithoutAWord() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            takeAll();

            audit.take(removal);
            audit.take(new RawRecord(Topic.TRUTH, 91, MessageCodec.key(GAME), null));

            assertThat(papers.rememberedAsClosed(GAME)).isFalse();
            assertThat(papers.remembered()).isZero();
            assertThat(papers.retracted).isEmpty();
            assertThat(papers.deadLetters).isEmpty();
        }

        @Test
        void anOpenOneLosesItsVerdictAndGetsNoOther() {
            playThreeRoundsOfMore();
            takeAll();
            audit.tick(0);
            assertThat(papers.verdicts).containsKey(GAME);
            tape.add(new StreamEnd(GAME, 3, 3, Status.UNFINISHED, "gave up"));

            audit.take(removal);
            audit.take(tape.topic(Topic.STREAM).get(3));
            audit.tick(1);

            assertThat(papers.retracted).containsExactly(GAME);
            assertThat(papers.verdicts).isEmpty();
            assertThat(papers.remembered()).isZero();
            assertThat(papers.deadLetters).isEmpty();
        }

        @Test
        void whatIsLeftOfItIsIgnored() {
            tape.play(GAME, Tape.dice("iid", 20, 1));
            take(Topic.STREAM);
            take(Topic.PROVENANCE);

            take(Topic.GAMES);
            audit.take(removal);
            take(Topic.OUTPUTS);
            take(Topic.TRUTH);
            audit.tick(0);
            audit.bury(audit.strangers(), Set.of());

            assertThat(papers.remembered()).isZero();
            assertThat(papers.verdicts).isEmpty();
            assertThat(papers.deadLetters).isEmpty();
        }

        @Test
        void othersGoOn() {
            tape.play(Map.of(GAME, Tape.dice("iid", 20, 1), "run/2", Tape.dice("iid", 20, 2)));
            take(Topic.GAMES);
            audit.take(removal);
            take(Topic.TRUTH);
            take(Topic.PROVENANCE);
            take(Topic.STREAM);
            take(Topic.OUTPUTS);

            assertThat(papers.verdicts).containsOnlyKeys("run/2").containsEntry("run/2", tape.verdict("run/2"));
        }
    }
}
