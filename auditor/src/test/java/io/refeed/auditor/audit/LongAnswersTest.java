package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.journal.EmptyStore;
import io.refeed.auditor.journal.StoredEvents;
import io.refeed.auditor.journal.StoredRecords;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** A player that answers with long texts, which spell nothing. */
class LongAnswersTest {
    private static final String GAME = "run/1";
    private static final int ROUNDS = 1000;
    private static final byte[] REST = bytes("1".repeat(200_000) + "\"}");

    private final KeyValueStore<Bytes, byte[]> events = EmptyStore.open(StoredEvents.STORE);
    private final KeyValueStore<Bytes, byte[]> held = EmptyStore.open(StoredRecords.STORE);
    private final Tape tape = new Tape().play(GAME, Tape.dice("none", ROUNDS, 1));
    private final Papers papers = new Papers();
    private StoredEvents journal;
    private PartitionAudit audit = audit();

    private PartitionAudit audit() {
        journal = new StoredEvents(events);
        return new PartitionAudit(
                new AnnouncedGames(Tape.CATALOG), 100, key -> true, journal, new StoredRecords(held), papers);
    }

    /** The answers are made one by one: together they would take much room. */
    private RawRecord answer(int round, char first) {
        byte[] begin = bytes("{\"game\":\"" + GAME + "\",\"round\":" + round + ",\"word\":\"" + first);
        byte[] value = Arrays.copyOf(begin, begin.length + REST.length);
        System.arraycopy(REST, 0, value, begin.length, REST.length);
        return new RawRecord(Topic.OUTPUTS, round - 1, bytes(GAME), value);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void take(Topic topic) {
        tape.topic(topic).forEach(audit::take);
    }

    @Test
    void leavesAJournalOfWhichEachRoundTakesLittleWhateverIsReadFirst() {
        take(Topic.GAMES);
        for (int round = 1; round <= ROUNDS; round++) {
            audit.take(answer(round, 'x'));
            if (round == ROUNDS / 2) {
                take(Topic.TRUTH);
            }
        }
        take(Topic.PROVENANCE);
        journal.write();
        long stored = size(events);
        audit = audit();
        audit.restore();

        take(Topic.STREAM);
        audit.tick(0);
        audit.tick(ClosingQueue.GRACE_MILLIS);

        assertThat(stored).isLessThan(ROUNDS * 1300L);
        Verdict verdict = papers.verdicts.get(GAME);
        assertThat(verdict.over().mistakes()).isEqualTo(ROUNDS);
        assertThat(verdict.violationCount()).isEqualTo(ROUNDS);
        assertThat(verdict.violations()).extracting(Violation::code).containsOnly(Violation.Code.MALFORMED_ANSWER);
        assertThat(papers.deadLetters).isEmpty();
    }

    @Test
    void isStillCaughtAnsweringTheSameRoundTwiceAndDifferently() {
        tape.topic(Topic.OUTPUTS).subList(3, ROUNDS).clear();
        take(Topic.GAMES);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.STREAM);
        List<RawRecord> answers = new ArrayList<>();
        answers.add(answer(1, 'x'));
        answers.add(again(1, 'x'));
        answers.add(again(1, 'y'));

        answers.forEach(audit::take);
        journal.write();
        audit = audit();
        audit.restore();
        audit.take(again(1, 'x'));
        audit.take(again(1, 'z'));
        audit.tick(0);

        assertThat(papers.verdicts.get(GAME).violations())
                .extracting(Violation::code)
                .containsExactly(
                        Violation.Code.MALFORMED_ANSWER,
                        Violation.Code.CONFLICTING_OUTPUT,
                        Violation.Code.CONFLICTING_OUTPUT);
    }

    private RawRecord again(int round, char first) {
        RawRecord answer = answer(round, first);
        return new RawRecord(Topic.OUTPUTS, 1, answer.key(), answer.value());
    }

    private static long size(KeyValueStore<Bytes, byte[]> store) {
        long bytes = 0;
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                bytes += entries.next().value.length;
            }
        }
        return bytes;
    }
}
