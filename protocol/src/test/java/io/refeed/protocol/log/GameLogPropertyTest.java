package io.refeed.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** Whatever way three topics are interleaved, they add up to what the rules say of the whole log. */
class GameLogPropertyTest {
    @Seeds(2000)
    void inLockstepEveryInterleavingGivesTheRoundsAndViolationsOfTheWholeLog(long seed) {
        check(RandomLog.lockstep(new Random(seed)), new Random(~seed));
    }

    @Seeds(2000)
    void withARateEveryInterleavingGivesTheRoundsAndViolationsOfTheWholeLog(long seed) {
        check(RandomLog.withRate(new Random(seed)), new Random(~seed));
    }

    private static void check(RandomLog log, Random random) {
        WholeLog expected = new WholeLog(log);
        for (int i = 0; i < 5; i++) {
            Recorder recorder = new Recorder();
            GameLog folded = new GameLog(log.setting, log.lockstep, false, recorder);

            interleave(log, folded, random);

            assertThat(recorder.rounds).isEqualTo(expected.rounds);
            assertThat(recorder.unanswered).isEqualTo(expected.unanswered);
            assertThat(recorder.codes()).containsExactlyInAnyOrderElementsOf(expected.violations);
            assertThat(folded.complete()).isTrue();
        }
    }

    private static void interleave(RandomLog log, GameLog folded, Random random) {
        List<Iterator<Runnable>> topics = new ArrayList<>(List.of(
                log.provenances.stream()
                        .map(record -> (Runnable) () -> folded.provenance(record))
                        .iterator(),
                log.stream.stream()
                        .map(record -> (Runnable) () -> stream(folded, record))
                        .iterator(),
                log.outputs.stream()
                        .map(record -> (Runnable) () -> output(folded, record))
                        .iterator()));
        while (!topics.isEmpty()) {
            // In bursts, so that topics get far ahead of one another.
            Iterator<Runnable> topic = topics.get(random.nextInt(topics.size()));
            for (int burst = 1 + random.nextInt(10); burst > 0 && topic.hasNext(); burst--) {
                topic.next().run();
            }
            topics.removeIf(each -> !each.hasNext());
        }
    }

    private static void stream(GameLog folded, StreamRecord record) {
        if (record instanceof StreamWord word) {
            folded.word(word);
        } else if (record instanceof StreamEnd end) {
            folded.end(end);
        }
    }

    private static void output(GameLog folded, Placed record) {
        if (record.output() == null) {
            folded.malformedOutput(record.offset(), record.fault());
        } else {
            folded.output(record.offset(), record.output());
        }
    }
}
