package io.refeed.testbed.run;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.terminal.TerminalText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Looks through topic {@code outputs} for records that a player meant as answers to a game of the run and that do not
 * count, and tells its author at the first of each kind. Not safe for use by several threads.
 */
final class UncountedAnswers {
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST_REASON = 200;

    /** Where a value must name its game, to be looked at more closely. */
    private static final int BEGINNING = 4096;

    /** What can be wrong; of each kind a player is told once. */
    private enum Kind {
        PARTITION,
        KEY,
        MALFORMED,
        ROUND
    }

    private final Connection connection;
    private final int partitions;
    private final Consumer<String> notes;
    private final Map<String, FollowedGame> games = new HashMap<>();
    private final Map<String, FollowedGame> byId = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private byte[] run = {};

    /** @param notes is told, a sentence each, at the first record of each kind */
    UncountedAnswers(Connection connection, int partitions, Consumer<String> notes) {
        this.connection = connection;
        this.partitions = partitions;
        this.notes = notes;
    }

    /** The games of the run, whose names on the wire begin alike. */
    void expect(Collection<FollowedGame> all) {
        for (FollowedGame game : all) {
            games.put(game.name(), game);
            byId.put(game.game().id(), game);
            run = MessageCodec.key(game.name().substring(0, game.name().lastIndexOf('/') + 1));
        }
    }

    /** Takes an answer that lies in another partition than its game. */
    void elsewhere(FollowedGame game, ConsumerRecord<byte[], byte[]> record) {
        reject(
                game,
                record,
                Kind.PARTITION,
                "wrong partition; the game's words come from partition " + Topics.home(record.key(), partitions)
                        + ", and so must the answers");
    }

    /** Takes an answer that cannot be read. */
    void malformed(FollowedGame game, ConsumerRecord<byte[], byte[]> record, String reason) {
        reject(game, record, Kind.MALFORMED, reason);
    }

    /** Takes a violation that the log of a game shows: an answer too early, or a second one. */
    void violation(FollowedGame game, int round, String detail) {
        tell(game, Kind.ROUND, "an answer to round " + round + " did not count: " + detail);
    }

    /** Takes a record under a key that is no game of the run; it may be meant for one all the same. */
    void strange(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        FollowedGame game = byId.containsKey(key) ? byId.get(key) : meant(record.value());
        if (game != null) {
            reject(
                    game,
                    record,
                    Kind.KEY,
                    (key == null ? "there is no key" : "the key is '" + shortened(key, LONGEST_KEY) + "'")
                            + "; it must be the game's name, '" + game.name() + "'");
        }
    }

    /** The game that a value names. Values of other runs are not read: there may be any number of them. */
    private FollowedGame meant(byte[] value) {
        if (value == null || value.length > MessageCodec.LIMIT || !mentions(value, run)) {
            return null;
        }
        try {
            return Trees.object(value).get("game") instanceof String name ? games.get(name) : null;
        } catch (MalformedException e) {
            return null;
        }
    }

    private static boolean mentions(byte[] text, byte[] part) {
        for (int at = 0; at + part.length <= Math.min(text.length, BEGINNING); at++) {
            int same = 0;
            while (same < part.length && text[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }

    private void reject(FollowedGame game, ConsumerRecord<byte[], byte[]> record, Kind kind, String reason) {
        String place = connection.name(Topic.OUTPUTS) + "-" + record.partition() + "@" + record.offset();
        String visible = shortened(reason, LONGEST_REASON);
        game.answers().reject(place, visible);
        tell(game, kind, "a record did not count, at " + place + ": " + visible);
    }

    private void tell(FollowedGame game, Kind kind, String what) {
        if (told.add(game.player() + " " + kind)) {
            notes.accept("note: player " + game.player() + ": " + what);
        }
    }

    private static String shortened(String text, int columns) {
        return TerminalText.shorten(
                TerminalText.visible(text.substring(0, Math.min(text.length(), 4 * columns))), columns);
    }
}
