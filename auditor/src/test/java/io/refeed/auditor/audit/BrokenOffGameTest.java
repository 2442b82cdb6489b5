package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.StreamEnd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Games that end before their time although every word was answered. */
class BrokenOffGameTest {
    private static final String GAME = "run/1";

    private final Tape tape = new Tape();
    private final Papers papers = new Papers();

    /** After five words there is none in the domain. */
    private static Map<String, Object> withFiveWords() {
        Map<String, Object> source = Tape.dice("none", 9, 1);
        source.put(
                "class",
                Map.of(
                        "kind",
                        "explicit",
                        "domain",
                        "naturals",
                        "languages",
                        List.of(
                                "all",
                                Map.of("from", 2L),
                                Map.of(
                                        "intersection",
                                        List.of(Map.of("multiples", 1L << 40), Map.of("multiples", 177_147L))))));
        return source;
    }

    private Verdict audited() {
        PartitionAudit audit = papers.audit(100, key -> true);
        tape.all().forEach(audit::take);
        return papers.verdicts.get(GAME);
    }

    @Test
    void anAdversaryWithoutANextWordIsAViolationOfTheBudget() {
        tape.play(GAME, withFiveWords());

        Verdict verdict = audited();

        assertThat(verdict).isEqualTo(tape.verdict(GAME));
        assertThat(verdict.status()).isEqualTo(Status.UNFINISHED);
        assertThat(verdict.rounds()).isEqualTo(5);
        assertThat(verdict.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(Violation.Code.BUDGET);
            assertThat(violation.round()).isEqualTo(6);
        });
    }

    @Test
    void anotherReasonIsNone() {
        tape.play(GAME, Tape.dice("none", 9, 1));
        List<RawRecord> stream = tape.topic(Topic.STREAM);
        stream.subList(4, stream.size()).clear();
        tape.add(new StreamEnd(GAME, 4, 4, Status.UNFINISHED, "a broken adversary"));

        Verdict verdict = audited();

        assertThat(verdict.status()).isEqualTo(Status.UNFINISHED);
        assertThat(verdict.violations()).isEmpty();
    }
}
