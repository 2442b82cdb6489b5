package io.refeed.testbed.hostile;

import static io.refeed.testbed.hostile.Contestant.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.record.internal.CompressionRatioEstimator;
import org.apache.kafka.common.record.internal.CompressionType;

/** The attacks, each of which once stopped a game of others, or a service. */
final class Attacks {
    private static final int MEGABYTE = 1 << 20;
    private static final List<String> CODECS = List.of("gzip", "snappy", "lz4", "zstd");

    /** What the broker inflates at once, in megabytes: less than its memory. */
    private static final int BATCH = 100;

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                Attack.outside("records without a time", contestant -> stamped(contestant, -1)),
                Attack.outside("records from the future", Attacks::fromTheFuture),
                Attack.outside("values of 5 MB, compressed", Attacks::inflated),
                Attack.outside("100 values of 1 MB in one batch", Attacks::inflatedBatch),
                Attack.inside("a resignation as long as a record", Attacks::longResignation),
                Attack.inside("a resignation in Refeed's own words", Attacks::resignationInRefeedsWords));
    }

    private static void fromTheFuture(Contestant contestant) {
        stamped(
                contestant,
                System.currentTimeMillis() + Topics.AHEAD.minusHours(1).toMillis());
    }

    /** A usual client refuses a time before 1970; the broker takes any, -1 standing for none. */
    private static void stamped(Contestant contestant, long millis) {
        for (int partition = 0; partition < SealedHouse.PARTITIONS; partition++) {
            contestant.send(
                    Contestant.NONE, new ProducerRecord<>(contestant.topic(), partition, bytes("x/1"), bytes("{}")) {
                        @Override
                        public Long timestamp() {
                            return millis;
                        }
                    });
        }
    }

    /** The broker refuses what is larger than it looks. */
    private static void inflated(Contestant contestant) throws Exception {
        byte[] value = bytes(answer("nobody/1", 1, "1".repeat(5 * MEGABYTE)));
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (String codec : CODECS) {
            sent.add(contestant.send(codec, new ProducerRecord<>(contestant.topic(), 0, bytes("nobody/1"), value)));
        }
        contestant.flush();
        for (Future<RecordMetadata> one : sent) {
            assertThat(Contestant.refusal(one)).isInstanceOf(RecordTooLargeException.class);
        }
    }

    private static void inflatedBatch(Contestant contestant) {
        byte[] value = bytes(answer("nobody/1", 1, "1".repeat(MEGABYTE - 100)));
        for (String codec : List.of("gzip", "zstd")) {
            // So that the client puts all of them into one batch.
            CompressionRatioEstimator.setEstimation(contestant.topic(), CompressionType.forName(codec), 0.0001f);
            for (int i = 0; i < BATCH; i++) {
                contestant.send(codec, new ProducerRecord<>(contestant.topic(), 0, bytes("nobody/1"), value));
            }
            contestant.flush();
        }
    }

    private static void longResignation(Contestant contestant) {
        String begin = "{\"game\":\"" + contestant.game() + "\",\"round\":1,\"resigned\":\"";
        String why = "A".repeat(MessageCodec.LIMIT - begin.length() - 2);
        contestant.send(contestant.partition(), contestant.game(), begin + why + "\"}");
    }

    private static void resignationInRefeedsWords(Contestant contestant) {
        contestant.send(
                contestant.partition(),
                contestant.game(),
                "{\"game\":\"" + contestant.game()
                        + "\",\"round\":1,\"resigned\":\"no player \\u001b]0;x\\u0007 answered\"}");
    }

    private static String answer(String game, int round, String word) {
        return "{\"game\":\"" + game + "\",\"round\":" + round + ",\"word\":\"" + word + "\"}";
    }
}
