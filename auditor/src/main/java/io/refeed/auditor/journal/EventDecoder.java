package io.refeed.auditor.journal;

import static io.refeed.auditor.journal.StoredBytes.readBytes;
import static io.refeed.auditor.journal.StoredBytes.readInt;
import static io.refeed.auditor.journal.StoredBytes.readNumber;
import static io.refeed.auditor.journal.StoredBytes.readText;

import io.refeed.auditor.audit.BlockSize;
import io.refeed.auditor.audit.Event;
import io.refeed.game.Origin;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Reads the events that an {@link EventEncoder} wrote. Not safe for use by several threads. */
final class EventDecoder {
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<Truth> truths = MessageCodec.truth();

    /** The events of a game that stand in some bytes, one after the other. */
    void decode(String game, ByteBuffer in, Consumer<Event> sink) {
        while (in.hasRemaining()) {
            sink.accept(decode(game, in));
        }
    }

    private Event decode(String game, ByteBuffer in) {
        Tag tag = Codes.TAGS.constant(in.get());
        return switch (tag) {
            case CARD -> Event.of(Topic.GAMES, 0, cards.decode(MessageCodec.key(game), readBytes(in)));
            case TRUTH -> Event.of(Topic.TRUTH, 0, truths.decode(MessageCodec.key(game), readBytes(in)));
            case BLOCKS -> Event.of(Topic.GAMES, 0, new BlockSize(game, readInt(in)));
            case PROVENANCE -> Event.of(Topic.PROVENANCE, 0, provenance(game, in));
            case WORD -> Event.of(Topic.STREAM, 0, new StreamWord(game, readInt(in), readText(in)));
            case END -> Event.of(Topic.STREAM, 0, end(game, in));
            case ANSWER, HYPOTHESIS, RESIGNED -> output(game, tag, null, in);
            case QUESTIONS -> {
                QuestionExtent asked = new QuestionExtent(readInt(in), readNumber(in));
                yield output(game, Codes.TAGS.constant(in.get()), asked, in);
            }
            case SUSPICION ->
                Event.of(Topic.SUSPICIONS, 0, new Suspicion(game, readInt(in), readText(in), in.getDouble()));
            case FAULT -> {
                Topic topic = Codes.TOPICS.constant(in.get());
                long offset = readNumber(in);
                yield Event.malformed(game, topic, offset, readText(in));
            }
        };
    }

    private static Provenance provenance(String game, ByteBuffer in) {
        int round = readInt(in);
        String word = readText(in);
        Origin origin = Codes.ORIGINS.constant(in.get());
        return new Provenance(game, round, word, origin, readInt(in), readInt(in), readNumber(in));
    }

    private static StreamEnd end(String game, ByteBuffer in) {
        int rounds = readInt(in);
        long seen = readNumber(in);
        Status status = Codes.STATUSES.constant(in.get());
        String reason = readText(in);
        return new StreamEnd(game, rounds, seen, status, reason.isEmpty() ? null : reason);
    }

    private static Event output(String game, Tag tag, QuestionExtent asked, ByteBuffer in) {
        long offset = readNumber(in);
        int round = readInt(in);
        String text = readText(in);
        Output output =
                switch (tag) {
                    case ANSWER -> new Output(game, round, text, false, null, asked, null);
                    case HYPOTHESIS -> new Output(game, round, text, true, null, asked, null);
                    case RESIGNED -> new Output(game, round, null, false, null, asked, text);
                    default -> throw new IllegalArgumentException("not an answer: " + tag);
                };
        return Event.of(Topic.OUTPUTS, offset, output);
    }
}
