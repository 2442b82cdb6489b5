package io.refeed.auditor.stream;

import io.refeed.auditor.audit.PartitionAudit;
import io.refeed.auditor.audit.RawRecord;
import io.refeed.auditor.journal.StoredEvents;
import io.refeed.auditor.journal.StoredRecords;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import java.util.Map;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Wires the audit of one partition into Kafka Streams: its journals, its records, its clock and its output topics. */
final class AuditProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private final AuditTopology topology;
    private final Map<String, Topic> topics;

    private ProcessorContext<byte[], byte[]> context;
    private OutputTopics outputs;
    private PartitionAudit audit;
    private CardSearch cards;

    AuditProcessor(AuditTopology topology) {
        this.topology = topology;
        this.topics = topology.sources();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        int partition = context.taskId().partition();
        outputs = new OutputTopics(context, topology.prefix());
        audit = new PartitionAudit(
                topology.announced(),
                topology.blockSize(),
                key -> Topics.home(key, topology.partitions()) == partition,
                new StoredEvents(context.getStateStore(StoredEvents.STORE)),
                new StoredRecords(context.getStateStore(StoredRecords.STORE)),
                outputs);
        audit.judged(topology.judged().apply(partition));
        audit.restore();
        cards = new CardSearch(audit, topology.announcements(), partition);
        context.schedule(AuditTopology.TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var place = context.recordMetadata().orElseThrow();
        audit.take(new RawRecord(topics.get(place.topic()), place.offset(), record.key(), record.value()));
        if (audit.overfull()) {
            cards.settle();
        }
    }

    private void tick(long now) {
        audit.tick(now);
        cards.advance();
        outputs.tick();
    }
}
