package io.refeed.auditor;

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
import io.refeed.protocol.message.Truth;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * Events as a handful of bytes each, a third of what they took on the wire. What players tell of themselves is left out:
 * nothing is judged by it.
 *
 * <p>Not safe for use by several threads.
 */
final class EventBytes {
    private static final Topic[] TOPICS = Topic.values();
    private static final Origin[] ORIGINS = Origin.values();
    private static final Status[] STATUSES = Status.values();

    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<Truth> truths = MessageCodec.truth();
    private ByteBuffer buffer = ByteBuffer.allocate(1024);

    /** The tags are part of the stored format. */
    private enum Tag {
        CARD,
        TRUTH,
        PROVENANCE,
        WORD,
        END,
        ANSWER,
        HYPOTHESIS,
        RESIGNED,
        FAULT,
        QUESTIONS
    }

    private static final Tag[] TAGS = Tag.values();

    /** The bytes of an event, without its game; valid until the next call. */
    ByteBuffer write(Event event) {
        buffer.clear();
        if (event.fault() != null) {
            tag(Tag.FAULT).put((byte) event.topic().ordinal());
            number(event.offset());
            text(event.fault());
        } else if (event.message() instanceof Provenance provenance) {
            tag(Tag.PROVENANCE);
            number(provenance.round());
            text(provenance.word());
            buffer.put((byte) provenance.origin().ordinal());
            number(provenance.source());
            number(provenance.index());
            number(provenance.seen());
        } else if (event.message() instanceof StreamWord word) {
            tag(Tag.WORD);
            number(word.round());
            text(word.word());
        } else if (event.message() instanceof Output output) {
            write(event.offset(), output);
        } else if (event.message() instanceof StreamEnd end) {
            tag(Tag.END);
            number(end.rounds());
            number(end.seen());
            buffer.put((byte) end.status().ordinal());
            text(end.reason() == null ? "" : end.reason());
        } else if (event.message() instanceof Card card) {
            tag(Tag.CARD);
            bytes(cards.encode(card));
        } else if (event.message() instanceof Truth truth) {
            tag(Tag.TRUTH);
            bytes(truths.encode(truth));
        } else {
            throw new IllegalArgumentException("no event of a game: " + event);
        }
        return buffer.flip();
    }

    private void write(long offset, Output output) {
        if (output.asked() != null) {
            write(output.asked());
        }
        String text = output.answer();
        if (output.resigned() != null) {
            tag(Tag.RESIGNED);
            text = output.resigned();
        } else {
            tag(output.hypothesis() ? Tag.HYPOTHESIS : Tag.ANSWER);
        }
        number(offset);
        number(output.round());
        text(text);
    }

    /** What was asked before the answer that follows. */
    private void write(QuestionExtent asked) {
        tag(Tag.QUESTIONS);
        number(asked.index());
        number(asked.column());
    }

    /** The events that stand in some bytes, one after the other. */
    void read(String game, byte[] events, Consumer<Event> sink) {
        ByteBuffer in = ByteBuffer.wrap(events);
        while (in.hasRemaining()) {
            sink.accept(read(game, in));
        }
    }

    private Event read(String game, ByteBuffer in) {
        Tag tag = TAGS[in.get()];
        QuestionExtent asked = null;
        if (tag == Tag.QUESTIONS) {
            asked = new QuestionExtent((int) number(in), number(in));
            tag = TAGS[in.get()];
        }
        return switch (tag) {
            case CARD -> Event.of(Topic.GAMES, 0, cards.decode(MessageCodec.key(game), bytes(in)));
            case TRUTH -> Event.of(Topic.TRUTH, 0, truths.decode(MessageCodec.key(game), bytes(in)));
            case PROVENANCE ->
                Event.of(
                        Topic.PROVENANCE,
                        0,
                        new Provenance(
                                game,
                                (int) number(in),
                                text(in),
                                ORIGINS[in.get()],
                                (int) number(in),
                                (int) number(in),
                                number(in)));
            case WORD -> Event.of(Topic.STREAM, 0, new StreamWord(game, (int) number(in), text(in)));
            case END -> {
                int rounds = (int) number(in);
                long seen = number(in);
                Status status = STATUSES[in.get()];
                String reason = text(in);
                yield Event.of(
                        Topic.STREAM, 0, new StreamEnd(game, rounds, seen, status, reason.isEmpty() ? null : reason));
            }
            case ANSWER, HYPOTHESIS, RESIGNED -> {
                long offset = number(in);
                int round = (int) number(in);
                String text = text(in);
                yield Event.of(Topic.OUTPUTS, offset, output(game, tag, round, text, asked));
            }
            case QUESTIONS -> throw new IllegalArgumentException("questions without an answer");
            case FAULT -> {
                Topic topic = TOPICS[in.get()];
                long offset = number(in);
                yield Event.malformed(game, topic, offset, text(in));
            }
        };
    }

    private static Output output(String game, Tag tag, int round, String text, QuestionExtent asked) {
        return tag == Tag.RESIGNED
                ? new Output(game, round, null, false, null, asked, text)
                : new Output(game, round, text, tag == Tag.HYPOTHESIS, null, asked, null);
    }

    private ByteBuffer tag(Tag tag) {
        return ensure(64).put((byte) tag.ordinal());
    }

    private void number(long value) {
        ByteUtils.writeVarlong(value, buffer);
    }

    private static long number(ByteBuffer in) {
        return ByteUtils.readVarlong(in);
    }

    private void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ByteBuffer in) {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private void bytes(byte[] bytes) {
        ByteUtils.writeVarint(bytes.length, buffer);
        ensure(bytes.length + 64).put(bytes);
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[ByteUtils.readVarint(in)];
        in.get(bytes);
        return bytes;
    }

    /** Makes room for a text and the few numbers that follow it. */
    private ByteBuffer ensure(int more) {
        if (buffer.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (buffer.position() + more));
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }
}
