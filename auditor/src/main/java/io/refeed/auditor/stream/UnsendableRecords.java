package io.refeed.auditor.stream;

import io.refeed.protocol.SetAside;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves out a dead letter that its topic does not take; otherwise one such record would stop the audit of a partition
 * for good. It is public because Kafka Streams creates it from its name.
 */
public final class UnsendableRecords implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UnsendableRecords.class);

    private final ProductionExceptionHandler others = new DefaultProductionExceptionHandler();

    /** For Kafka Streams. */
    public UnsendableRecords() {}

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> unsent, Exception exception) {
        if (exception instanceof RecordTooLargeException && unsent.headers().lastHeader(SetAside.REASON) != null) {
            LOG.warn(
                    "left out a dead letter of partition {} that {} does not take: {}",
                    context.partition(),
                    unsent.topic(),
                    exception.getMessage());
            return Response.resume();
        }
        return others.handleError(context, unsent, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        others.configure(configs);
    }
}
