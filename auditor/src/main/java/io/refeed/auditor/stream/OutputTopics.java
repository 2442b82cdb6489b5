package io.refeed.auditor.stream;

import io.refeed.auditor.audit.AuditSink;
import io.refeed.auditor.audit.RawRecord;
import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.protocol.message.Contamination;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Writes what the audit of a partition publishes to the sinks of the topology. Not safe for use by several threads. */
final class OutputTopics implements AuditSink {
    private final ProcessorContext<byte[], byte[]> context;
    private final DeadLetters deadLetters;
    private final DeadLetterBudget budget = new DeadLetterBudget();
    private final MessageCodec<Contamination> blocks = MessageCodec.contamination();
    private RawRecord last;

    /** @param prefix what the names of the topics begin with */
    OutputTopics(ProcessorContext<byte[], byte[]> context, String prefix) {
        this.context = context;
        this.deadLetters = new DeadLetters(prefix, context.taskId().partition());
    }

    @Override
    public void verdict(String game, String id, Verdict verdict) {
        send(Topic.VERDICTS, game, VerdictJson.of(verdict, game, id).bytes());
    }

    @Override
    public void retract(String game) {
        send(Topic.VERDICTS, game, null);
    }

    @Override
    public void block(String game, String id, Block block, boolean partial) {
        Contamination counts = new Contamination(
                game,
                id,
                block.from(),
                block.to(),
                partial,
                block.rounds(),
                block.replayed(),
                block.echoed(),
                block.offTarget(),
                block.rounds(),
                block.mistakes(),
                block.measures(),
                block.detectors());
        send(Topic.CONTAMINATION, game, blocks.encode(counts));
    }

    @Override
    public void deadLetter(RawRecord record, String reason) {
        long now = context.currentSystemTimeMs();
        if (budget.admits(record.key(), now)) {
            context.forward(deadLetters.record(record, reason, now), AuditTopology.sink(Topic.DEAD_LETTERS));
        } else {
            last = record;
        }
    }

    /** Says how many dead letters there were not. To be called a few times a second. */
    void tick() {
        long left = budget.takeLeft();
        if (left > 0) {
            context.forward(
                    deadLetters.rest(left, last, context.currentSystemTimeMs()),
                    AuditTopology.sink(Topic.DEAD_LETTERS));
            last = null;
        }
    }

    private void send(Topic topic, String game, byte[] value) {
        context.forward(
                new Record<>(MessageCodec.key(game), value, context.currentSystemTimeMs()), AuditTopology.sink(topic));
    }
}
