package io.refeed.testbed.hostile;

import io.refeed.protocol.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Records of all kinds, by chance: messages, messages with a fault, bytes that are none; with any key, headers and time. Those
 * that name a game of someone else cannot be read as messages. Not safe for use by several threads.
 */
final class OddRecords {
    /** How many games that no one has announced, or whose cards are odd themselves. */
    private static final int GAMES = 50;

    private static final int LARGE = 60_000;
    private static final int DEEP = 3_000;

    private static final Map<Topic, String> MESSAGES = new EnumMap<>(Map.of(
            Topic.GAMES,
            "{\"protocol\":1,\"game\":\"%s\",\"player\":\"refeed\",\"domain\":\"naturals\",\"class\":{\"kind\":\"explicit\","
                    + "\"languages\":[\"all\",{\"multiples\":2}]},\"mode\":\"element\",\"rounds\":9,\"pacing\":\"lockstep\","
                    + "\"generator\":{\"kind\":\"witness-protection\"},\"diagnostics\":false}",
            Topic.TRUTH,
            "{\"game\":\"%s\",\"id\":\"odd\",\"experiment\":\"odd\",\"targets\":[{\"name\":\"2\",\"is\":2}],"
                    + "\"settled\":true,\"adversary\":{\"kind\":\"none\"},\"seed\":0}",
            Topic.DEMAND,
            "{\"game\":\"%s\",\"upTo\":2000000000}",
            Topic.ENUMERATION,
            "{\"game\":\"%s\",\"index\":1,\"words\":[\"2\",\"4\"]}",
            Topic.PROVENANCE,
            "{\"game\":\"%s\",\"round\":1,\"word\":\"2\",\"origin\":\"enumeration\",\"index\":1,\"seen\":0}",
            Topic.STREAM,
            "{\"game\":\"%s\",\"round\":1,\"word\":\"2\"}",
            Topic.OUTPUTS,
            "{\"game\":\"%s\",\"round\":1,\"word\":\"4\",\"diagnostics\":{\"hypothesis\":2}}",
            Topic.VERDICTS,
            "{\"game\":\"%s\",\"id\":\"odd\",\"status\":\"running\",\"rounds\":1}",
            Topic.CONTAMINATION,
            "{\"game\":\"%s\",\"id\":\"odd\",\"from\":1,\"to\":9,\"words\":9,\"replayed\":10,\"echoed\":0,\"offTarget\":null,"
                    + "\"outputs\":9,\"mistakes\":null}",
            Topic.DEAD_LETTERS,
            "{\"game\":\"%s\"}"));

    static {
        MESSAGES.put(Topic.SUSPICIONS, "{\"game\":\"%s\",\"round\":1,\"detector\":\"own-outputs\",\"score\":0.5}");
    }

    /** What stands where something else should. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "0.5",
            "1e999999999",
            "9223372036854775808",
            "\"\"",
            "\"\\u0000\\ud800\"",
            "\"\\u001b]0;x\\u0007\"",
            "[]",
            "{}",
            "NaN",
            "\"" + "9".repeat(400) + "\"",
            "[".repeat(DEEP) + "]".repeat(DEEP));

    private final Random random;
    private final List<String> others;
    private final List<UnaryOperator<String>> faults = List.of(
            message -> message,
            this::cut,
            this::replaced,
            message -> message.replaceFirst(",\"[a-zA-Z]+\":[^,}]*", ""),
            message -> message.replace("}", ",\"game\":\"x\"}"),
            message -> message.replaceFirst("\\{", "{\"more\":\"" + "m".repeat(random().nextInt(100)) + "\","),
            message -> message + message,
            message -> "\ufeff" + message,
            message -> "");

    /** @param others games of others, on the wire */
    OddRecords(Random random, List<String> others) {
        this.random = random;
        this.others = others;
    }

    private Random random() {
        return random;
    }

    /**
     * The next record.
     *
     * @param name the topic's name on the broker
     * @param partitions how many it has
     */
    ProducerRecord<byte[], byte[]> next(Topic topic, String name, int partitions) {
        String game = "odd/" + random.nextInt(GAMES);
        byte[] key = bytes(game);
        byte[] value = value(topic, game);
        int chance = random.nextInt(100);
        if (chance < 20) {
            key = bytes(others.get(random.nextInt(others.size())));
            value = unreadable(topic, others.get(random.nextInt(others.size())));
        } else if (chance < 30) {
            key = noise(random.nextInt(40));
        } else if (chance < 33 && !topic.compacted()) {
            key = null;
        } else if (chance < 36) {
            value = null;
        }
        ProducerRecord<byte[], byte[]> odd = new ProducerRecord<>(name, random.nextInt(partitions), time(), key, value);
        for (int i = random.nextInt(4); i > 1; i--) {
            odd.headers().add(new RecordHeader("refeed.reason", random.nextBoolean() ? null : noise(20)));
        }
        return odd;
    }

    private byte[] value(Topic topic, String game) {
        int chance = random.nextInt(100);
        if (chance < 10) {
            return noise(random.nextInt(200));
        }
        if (chance == 10) {
            return noise(LARGE);
        }
        String message = String.format(MESSAGES.get(topic), game);
        byte[] value = bytes(faults.get(random.nextInt(faults.size())).apply(message));
        if (chance < 30 && value.length > 0) {
            value[random.nextInt(value.length)] = (byte) random.nextInt();
        }
        return value;
    }

    /** No message, whatever its topic. */
    private byte[] unreadable(Topic topic, String game) {
        String message = String.format(MESSAGES.get(topic), game);
        return random.nextBoolean() ? bytes(cut(message)) : bytes("[" + message + "]");
    }

    private String cut(String message) {
        return message.substring(0, 1 + random.nextInt(message.length() - 1));
    }

    /** One of the fields says something else. */
    private String replaced(String message) {
        String[] fields = message.split("(?<=\":)", -1);
        int field = 1 + random.nextInt(fields.length - 1);
        String other = VALUES.get(random.nextInt(VALUES.size()));
        fields[field] = other + fields[field].replaceFirst("^(\"[^\"]*\"|[^,}\\]]*)", "");
        return String.join("", fields);
    }

    private Long time() {
        return switch (random.nextInt(10)) {
            case 0 -> 0L;
            case 1 -> 1L + random.nextInt(Integer.MAX_VALUE);
            case 2 -> System.currentTimeMillis() + random.nextInt(1_000_000_000);
            default -> null;
        };
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        if (random.nextInt(4) == 0) {
            Arrays.fill(bytes, (byte) 0xC0);
        }
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
