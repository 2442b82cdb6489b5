package io.refeed.gateway;

import io.refeed.protocol.SetAside;
import io.refeed.protocol.service.Trouble;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is not let through of one player: set aside as long as there is not too much of it, and said at a falling rate. Not safe
 * for use by several threads.
 */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final String player;
    private final Allowance allowance;
    private final Trouble spoken = new Trouble();
    private long refused;

    Refusals(String player, long nanoTime) {
        this.player = player;
        this.allowance = new Allowance(nanoTime);
    }

    /**
     * Takes a record that is not let through.
     *
     * @return what to write to the dead letters, empty if it is to be counted only
     */
    Optional<SetAside> take(ConsumerRecord<byte[], byte[]> record, Ruling ruling, long nanoTime) {
        refused++;
        if (spoken.failed(false, nanoTime)) {
            LOG.warn(
                    "gateway: refused {} records of player {} by now, the last at {}-{}@{}: {}",
                    refused,
                    player,
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    ruling.reason());
        }
        return ruling.fate() != Ruling.Fate.DROP && allowance.takes(nanoTime)
                ? Optional.of(letter(record, ruling.reason()))
                : Optional.empty();
    }

    private static SetAside letter(ConsumerRecord<byte[], byte[]> record, String reason) {
        return SetAside.of(
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                record.key(),
                record.value(),
                reason);
    }
}
