package io.refeed.auditor.stream;

import io.refeed.auditor.audit.PartitionAudit;
import io.refeed.auditor.audit.RawRecord;
import io.refeed.auditor.journal.StoredEvents;
import io.refeed.auditor.journal.StoredRecords;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.service.FailedRecords;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

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
        CommitAwareStore pages = context.getStateStore(StoredEvents.STORE);
        StoredEvents events = new StoredEvents(pages.wrapped());
        pages.beforeCommit(events::write);
        audit = new PartitionAudit(
                topology.announced(),
                topology.blockSize(),
                key -> Topics.home(key, topology.partitions()) == partition,
                events,
                new StoredRecords(context.getStateStore(StoredRecords.STORE)),
                outputs);
        audit.judged(topology.judged().apply(partition));
        audit.restore();
        cards = new CardSearch(audit, topology.announcements(), partition);
        context.schedule(AuditTopology.TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata place = context.recordMetadata().orElseThrow();
        take(new RawRecord(topics.get(place.topic()), place.offset(), record.key(), record.value()), place);
        if (audit.overfull()) {
            cards.settle();
        }
    }

    /** Takes a record, or rejects it if it has failed before. What it leaves half done when it fails is not committed. */
    private void take(RawRecord record, RecordMetadata at) {
        FailedRecords failed = topology.failed();
        String reason = failed.watching() ? failed.whyLeftOut(place(record, at)) : null;
        if (reason != null) {
            audit.reject(record, reason);
            return;
        }
        try {
            audit.take(record);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            failed.failed(place(record, at), e);
            throw e;
        }
    }

    private static FailedRecords.Place place(RawRecord record, RecordMetadata at) {
        return FailedRecords.Place.of(at.topic(), at.partition(), at.offset(), record.key());
    }

    private void tick(long now) {
        audit.tick(now);
        cards.advance();
        outputs.tick();
    }
}
