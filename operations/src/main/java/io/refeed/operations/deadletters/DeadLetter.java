package io.refeed.operations.deadletters;

import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.terminal.TerminalText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that did not count. Anyone may have written it, so that of its texts only a beginning is kept.
 *
 * @param time when the auditor set it aside; when it was written, for a record that is still where it lay
 * @param games the games that its key and its value name; both, if they differ
 * @param place the topic, partition and offset where it lay: {@code refeed.outputs-2@117}
 * @param reason why it did not count
 * @param key the beginning of its key, null if it has none
 * @param value the beginning of its value, null if it has none
 * @param digest length and SHA-256 of its value if the letter holds the beginning alone, else empty
 */
public record DeadLetter(
        Instant time,
        Set<String> games,
        String place,
        String reason,
        String key,
        String value,
        Map<String, String> digest) {
    private static final int LONGEST = 200;
    private static final String CUT = "...";

    /** Copies the games. */
    public DeadLetter {
        games = Set.copyOf(games);
        digest = Map.copyOf(digest);
    }

    /** Reads a record of the topic; what is no letter of the auditor has question marks for its place. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                Instant.ofEpochMilli(record.timestamp()),
                games(record),
                header(record, "topic") + "-" + header(record, "partition") + "@" + header(record, "offset"),
                header(record, "reason"),
                beginning(record.key()),
                beginning(record.value()),
                digest(record));
    }

    /** A record that does not count for some reason, where it lies. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String reason) {
        return new DeadLetter(
                Instant.ofEpochMilli(record.timestamp()),
                games(record),
                record.topic() + "-" + record.partition() + "@" + record.offset(),
                reason,
                beginning(record.key()),
                beginning(record.value()),
                Map.of());
    }

    /** One line for people, in which nothing is left that a terminal would obey. */
    public String line() {
        return TerminalText.visible(time + "  " + (games.isEmpty() ? "no game" : String.join(" or ", sorted())) + "  "
                + place + "  " + reason + "  key " + (key == null ? "none" : key) + "  value "
                + (value == null ? "none" : value)
                + (digest.isEmpty()
                        ? ""
                        : " (" + digest.get("length") + " bytes, SHA-256 " + digest.get("sha256") + ")"));
    }

    /** The same as JSON, on one line. */
    public String json() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "dead-letter");
        tree.put("time", time.toString());
        tree.put("games", sorted());
        tree.put("place", place);
        tree.put("reason", reason);
        tree.put("key", key);
        tree.put("value", value);
        digest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> tree.put(entry.getKey(), entry.getValue()));
        StringBuilder json = new StringBuilder();
        // Outside of texts JSON has no such character, and within them it may be spelled so.
        Trees.write(tree).chars().forEach(character -> {
            if (TerminalText.isVisible(character)) {
                json.append((char) character);
            } else {
                json.append(String.format(Locale.ROOT, "\\u%04x", character));
            }
        });
        return json.toString();
    }

    private List<String> sorted() {
        return games.stream().sorted().toList();
    }

    private static Set<String> games(ConsumerRecord<byte[], byte[]> record) {
        Set<String> games = new LinkedHashSet<>();
        if (record.key() != null) {
            games.add(beginning(record.key()));
        }
        if (record.value() != null) {
            try {
                if (Trees.object(record.value()).get("game") instanceof String game) {
                    games.add(beginning(game.getBytes(StandardCharsets.UTF_8)));
                }
            } catch (MalformedException e) {
                // That it is no message may be the very reason why it lies here.
            }
        }
        return games;
    }

    private static Map<String, String> digest(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> digest = new LinkedHashMap<>();
        for (String name : List.of("length", "sha256")) {
            if (record.headers().lastHeader("refeed." + name) != null) {
                digest.put(name, header(record, name));
            }
        }
        return digest;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader("refeed." + name);
        String text = header == null ? null : beginning(header.value());
        return text == null ? "?" : text;
    }

    private static String beginning(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, 0, Math.min(bytes.length, 4 * LONGEST + 4), StandardCharsets.UTF_8);
        if (text.codePointCount(0, text.length()) <= LONGEST && bytes.length <= 4 * LONGEST + 4) {
            return text;
        }
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return text.substring(0, end) + CUT;
    }
}
