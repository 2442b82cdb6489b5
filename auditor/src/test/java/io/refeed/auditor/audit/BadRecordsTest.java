package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that cannot be read or used. */
class BadRecordsTest extends AuditFixture {
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
        audit.take(
                new RawRecord(Topic.STREAM, 1, new byte[] {-1}, bytes("{\"game\":\"a\",\"round\":1,\"word\":\"1\"}")));

        assertThat(papers.deadLetters)
                .containsExactly("malformed: there is no key", "malformed: field 'game' differs from the record's key");
        assertThat(audit.unannounced()).isEmpty();
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
    void aGameThatCannotBePlayedIsADeadLetterAndDisturbsNoOther(Topic spoiled) {
        tape.play(Map.of(GAME, Tape.dice("iid", 20, 1), "run/2", Tape.dice("iid", 20, 2)));
        String kind = spoiled == Topic.GAMES ? "explicit" : "iid";
        tape.topic(spoiled)
                .replaceAll(record -> new String(record.key(), StandardCharsets.UTF_8).equals(GAME)
                        ? new RawRecord(
                                spoiled,
                                record.offset(),
                                record.key(),
                                bytes(new String(record.value(), StandardCharsets.UTF_8).replace(kind, "nosuch")))
                        : record);

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
