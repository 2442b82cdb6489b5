package io.refeed.auditor;

import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.VerdictJson;
import io.refeed.protocol.message.Contamination;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The audit of one partition inside Kafka Streams: nothing but wires. */
final class AuditProcessor implements Processor<byte[], byte[], byte[], byte[]>, AuditSink {
    /** How often verdicts are written while games go on. */
    static final Duration TICK = Duration.ofMillis(500);

    private final AuditTopology topology;
    private final Map<String, Topic> topics;
    private final MessageCodec<Contamination> blocks = MessageCodec.contamination();

    private ProcessorContext<byte[], byte[]> context;
    private DeadLetters deadLetters;
    private Audit audit;
    private Map<String, Integer> asked = Map.of();
    private CompletableFuture<Set<String>> answer;

    AuditProcessor(AuditTopology topology) {
        this.topology = topology;
        this.topics = topology.sources();
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> processorContext) {
        context = processorContext;
        int partition = context.taskId().partition();
        deadLetters = new DeadLetters(topology.prefix(), partition);
        Predicate<byte[]> home = key -> Topics.home(key, topology.partitions()) == partition;
        StoredJournal journal = new StoredJournal(
                context.getStateStore(StoredJournal.EVENTS), context.getStateStore(StoredJournal.HELD));
        audit = new Audit(topology.rules(), topology.blockSize(), home, journal, this);
        audit.restore();
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var place = context.recordMetadata().orElseThrow();
        audit.take(new RawRecord(topics.get(place.topic()), place.offset(), record.key(), record.value()));
    }

    private void tick(long now) {
        audit.tick(now);
        if (answer != null && answer.isDone()) {
            if (!answer.isCompletedExceptionally()) {
                audit.bury(asked, answer.join());
            }
            answer = null;
        }
        if (answer == null) {
            asked = audit.strangers();
            if (!asked.isEmpty()) {
                answer = topology.announcements().games(context.taskId().partition());
            }
        }
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
    public void block(String game, String id, Block block) {
        Contamination counts = new Contamination(
                game,
                id,
                block.from(),
                block.to(),
                block.rounds(),
                block.replayed(),
                block.echoed(),
                block.offTarget(),
                block.rounds(),
                block.mistakes(),
                block.measures());
        send(Topic.CONTAMINATION, game, blocks.encode(counts));
    }

    @Override
    public void deadLetter(RawRecord letter, String reason) {
        context.forward(
                deadLetters.record(letter, reason, context.currentSystemTimeMs()),
                AuditTopology.sink(Topic.DEAD_LETTERS));
    }

    private void send(Topic topic, String game, byte[] value) {
        context.forward(
                new Record<>(MessageCodec.key(game), value, context.currentSystemTimeMs()), AuditTopology.sink(topic));
    }
}
