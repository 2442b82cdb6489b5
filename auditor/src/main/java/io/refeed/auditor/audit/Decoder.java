package io.refeed.auditor.audit;

import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Reads the records of all topics that the audit listens to; what players tell of themselves is left out. Not safe for use by several threads. */
final class Decoder {
    private final Map<Topic, MessageCodec<? extends Message>> codecs = new EnumMap<>(Map.of(
            Topic.GAMES, MessageCodec.cards(),
            Topic.TRUTH, MessageCodec.truth(),
            Topic.PROVENANCE, MessageCodec.provenance(),
            Topic.STREAM, MessageCodec.stream(),
            Topic.OUTPUTS, MessageCodec.outputs(),
            Topic.SUSPICIONS, MessageCodec.suspicions()));

    /** What a record says; if it cannot be read, an event that tells why. */
    Event event(RawRecord record) {
        try {
            Message message = codecs.get(record.topic()).decode(record.key(), record.value());
            return Event.of(
                    record.topic(),
                    record.offset(),
                    message instanceof Output output ? output.withoutDiagnostics() : message);
        } catch (MalformedException e) {
            return Event.malformed(game(record.key()), record.topic(), record.offset(), e.getMessage());
        }
    }

    /** The game that a key names, or null if it cannot be the name of any. */
    static String game(byte[] key) {
        if (key == null || key.length > MessageCodec.LIMIT) {
            return null;
        }
        String game = new String(key, StandardCharsets.UTF_8);
        return Arrays.equals(MessageCodec.key(game), key) ? game : null;
    }
}
