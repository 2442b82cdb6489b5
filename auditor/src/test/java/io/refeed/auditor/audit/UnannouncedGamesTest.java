package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Records of games without a card. */
class UnannouncedGamesTest extends AuditFixture {
    private final RawRecord word =
            new RawRecord(Topic.STREAM, 7, bytes("ghost"), bytes("{\"game\":\"ghost\",\"round\":1,\"word\":\"1\"}"));

    @Test
    void recordsAreHeldUntilTheCardWasSearchedFor() {
        audit.take(word);
        audit.tick(0);
        List<String> before = List.copyOf(papers.deadLetters);

        audit.rejectUnknown(audit.unannounced(), Set.of());

        assertThat(before).isEmpty();
        assertThat(papers.dead).containsExactly(word);
        assertThat(papers.deadLetters).containsExactly("unknown-game");
        assertThat(papers.remembered()).isZero();
    }

    @Test
    void recordsThatCameAfterTheLookAreHeldFurther() {
        audit.take(word);
        Map<String, Integer> asked = audit.unannounced();
        audit.take(new RawRecord(Topic.STREAM, 8, word.key(), word.value()));

        audit.rejectUnknown(asked, Set.of());

        assertThat(papers.dead).containsExactly(word);
        assertThat(audit.unannounced()).containsExactly(Map.entry("ghost", 1));
    }

    @Test
    void recordsOfAnAnnouncedGameAreHeldUntilItsCardIsRead() {
        tape.play(GAME, Tape.dice("iid", 20, 1));
        take(Topic.OUTPUTS);
        take(Topic.STREAM);
        take(Topic.PROVENANCE);
        take(Topic.TRUTH);
        audit.rejectUnknown(audit.unannounced(), Set.of(GAME));

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
        audit.rejectUnknown(audit.unannounced(), Set.of());

        assertThat(papers.deadLetters).containsExactly("unknown-game");
    }

    @Test
    void aRecordThatCannotBeReadIsADeadLetterOnce() {
        audit.take(new RawRecord(Topic.STREAM, 7, bytes("ghost"), null));

        audit.rejectUnknown(audit.unannounced(), Set.of());

        assertThat(papers.deadLetters).containsExactly("malformed: there is no value");
        assertThat(papers.remembered()).isZero();
    }

    @Test
    void whatWasHeldAndComesAfterTheEndChangesNothing() {
        tape.play(GAME, Tape.late(5, 3));
        tape.add(new StreamWord(GAME, 2, "1"));
        Truth settled = MessageCodec.truth()
                .decode(
                        tape.topic(Topic.TRUTH).get(1).key(),
                        tape.topic(Topic.TRUTH).get(1).value());
        tape.topic(Topic.TRUTH).remove(1);
        tape.add(new Truth(
                GAME,
                settled.id(),
                settled.experiment(),
                settled.targets().subList(0, 1),
                true,
                settled.adversary(),
                settled.seed(),
                null,
                settled.patience(),
                false));
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.OUTPUTS);
        take(Topic.STREAM);

        take(Topic.GAMES);

        assertThat(papers.history.get(GAME)).singleElement().satisfies(verdict -> assertThat(verdict.violationCount())
                .isEqualTo(1));
        assertThat(papers.remembered()).isZero();
    }
}
