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

/**
 * The attacks. Those of a few records once stopped services or games of others; the others fill memory, disks or logs if they
 * can. {@code -Drefeed.attacks=PATTERN} tries only some, {@code -Drefeed.flood=1000000} makes floods larger.
 */
final class Attacks {
    private static final int MEGABYTE = 1 << 20;
    private static final List<String> CODECS = List.of("gzip", "snappy", "lz4", "zstd");

    /** What the broker inflates at once, in megabytes: more than its memory. */
    private static final int BATCH = 400;

    /** How many records a flood has. */
    private static final int FLOOD = Integer.getInteger("refeed.flood", 100_000);

    /** The names of the attacks that are tried, a pattern. */
    private static final String ONLY = System.getProperty("refeed.attacks", ".*");

    private Attacks() {}

    static Stream<Attack> all() {
        return Stream.of(
                        Attack.outside("records without a time", contestant -> stamped(contestant, -1)),
                        Attack.outside("records from the future", Attacks::fromTheFuture),
                        Attack.outside("values of 5 MB, compressed", Attacks::inflated),
                        Attack.outside("400 values of 1 MB in one batch", Attacks::inflatedBatch),
                        Attack.inside("early answers with long accounts of themselves", Attacks::accounts),
                        Attack.inside("rounds answered with words of 1 MB", Attacks::longWords),
                        Attack.outside("answers of 400 unknown games, 1 MB each", Attacks::unknownGames),
                        Attack.inside("a resignation as long as a record", Attacks::longResignation),
                        Attack.inside("a resignation in Refeed's own words", Attacks::resignationInRefeedsWords),
                        Attack.inside("answers to rounds that have not begun", Attacks::future),
                        Attack.outside("records without a key", contestant -> flood(contestant, i -> null)),
                        Attack.outside("records of unknown games", contestant -> flood(contestant, i -> "nobody/" + i)))
                .filter(attack -> attack.name().matches(ONLY));
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

    private static void accounts(Contestant contestant) {
        String lists = "[" + "[],".repeat(MEGABYTE / 3 - 100) + "[]]";
        String numbers = "{\"active\":[" + "1,".repeat(MEGABYTE / 2 - 100)
                + "1],\"selected\":1,\"cutoff\":1,\"witnesses\":[],\"sure\":0}";
        for (String account : List.of(lists, numbers)) {
            for (int i = 0; i < 60; i++) {
                contestant.send(
                        contestant.partition(),
                        contestant.game(),
                        "{\"game\":\"" + contestant.game() + "\",\"round\":2,\"word\":\"2\",\"diagnostics\":" + account
                                + "}");
            }
        }
    }

    private static void longWords(Contestant contestant) {
        int rounds = 60;
        contestant.awaitWord(1);
        for (int round = 1; round <= rounds; round++) {
            contestant.send(
                    contestant.partition(),
                    contestant.game(),
                    answer(contestant.game(), round, round + "1".repeat(MEGABYTE - 200)));
            contestant.awaitWord(round + 1);
        }
    }

    private static void unknownGames(Contestant contestant) {
        for (int i = 0; i < 400; i++) {
            String game = "nobody/" + i;
            contestant.send(home(game), game, answer(game, 1, "1".repeat(MEGABYTE - 200)));
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

    private static void future(Contestant contestant) {
        for (int i = 0; i < FLOOD; i++) {
            contestant.send(
                    contestant.partition(),
                    contestant.game(),
                    answer(contestant.game(), 2 + i % 900, "no word ".repeat(120) + i));
        }
    }

    private interface Keys {
        String key(int i);
    }

    private static void flood(Contestant contestant, Keys keys) {
        for (int i = 0; i < FLOOD; i++) {
            String key = keys.key(i);
            contestant.send(
                    key == null ? i % SealedHouse.PARTITIONS : home(key), key, answer(String.valueOf(key), 1, "2"));
        }
    }

    private static int home(String game) {
        return Topics.home(bytes(game), SealedHouse.PARTITIONS);
    }

    private static String answer(String game, int round, String word) {
        return "{\"game\":\"" + game + "\",\"round\":" + round + ",\"word\":\"" + word + "\"}";
    }
}
