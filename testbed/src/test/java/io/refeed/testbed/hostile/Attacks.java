package io.refeed.testbed.hostile;

import static io.refeed.testbed.hostile.Contestant.bytes;

import io.refeed.protocol.Topics;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The attacks, each of which once stopped a game of others, or a service. */
final class Attacks {
    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                Attack.outside("records without a time", contestant -> stamped(contestant, -1)),
                Attack.outside("records from the future", Attacks::fromTheFuture));
    }

    private static void fromTheFuture(Contestant contestant) {
        stamped(
                contestant,
                System.currentTimeMillis() + Topics.AHEAD.minusHours(1).toMillis());
    }

    /** A client of its own kind refuses a time before 1970; the broker takes any, -1 standing for none. */
    private static void stamped(Contestant contestant, long millis) {
        for (int partition = 0; partition < SealedHouse.PARTITIONS; partition++) {
            contestant.send("none", new ProducerRecord<>(contestant.topic(), partition, bytes("x/1"), bytes("{}")) {
                @Override
                public Long timestamp() {
                    return millis;
                }
            });
        }
    }
}
