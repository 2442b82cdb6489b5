package io.refeed.auditor.journal;

import io.refeed.auditor.audit.BlockSize;
import io.refeed.auditor.audit.Event;
import io.refeed.game.QuestionExtent;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import java.nio.ByteBuffer;

/**
 * Writes events as a handful of bytes each, a third of what they took on the wire. What players tell of themselves is
 * left out: nothing is judged by it. Not safe for use by several threads.
 */
final class EventEncoder {
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<Truth> truths = MessageCodec.truth();
    private final StoredBytes out = new StoredBytes();

    /** The bytes of an event, without its game; valid until the next call. */
    ByteBuffer encode(Event event) {
        out.clear();
        if (event.fault() != null) {
            tag(Tag.FAULT)
                    .code(Codes.TOPICS.code(event.topic()))
                    .number(event.offset())
                    .text(event.fault());
        } else if (event.message() instanceof Provenance provenance) {
            tag(Tag.PROVENANCE)
                    .number(provenance.round())
                    .text(provenance.word())
                    .code(Codes.ORIGINS.code(provenance.origin()))
                    .number(provenance.source())
                    .number(provenance.index())
                    .number(provenance.seen());
        } else if (event.message() instanceof StreamWord word) {
            tag(Tag.WORD).number(word.round()).text(word.word());
        } else if (event.message() instanceof Output output) {
            encode(event.offset(), output);
        } else if (event.message() instanceof StreamEnd end) {
            tag(Tag.END)
                    .number(end.rounds())
                    .number(end.seen())
                    .code(Codes.STATUSES.code(end.status()))
                    .text(end.reason() == null ? "" : end.reason());
        } else if (event.message() instanceof Card card) {
            tag(Tag.CARD).bytes(cards.encode(card));
        } else if (event.message() instanceof BlockSize size) {
            tag(Tag.BLOCKS).number(size.rounds());
        } else if (event.message() instanceof Suspicion suspicion) {
            tag(Tag.SUSPICION)
                    .number(suspicion.round())
                    .text(suspicion.detector())
                    .real(suspicion.score());
        } else if (event.message() instanceof Truth truth) {
            tag(Tag.TRUTH).bytes(truths.encode(truth));
        } else {
            throw new IllegalArgumentException("no event of a game: " + event);
        }
        return out.content();
    }

    private void encode(long offset, Output output) {
        QuestionExtent asked = output.asked();
        if (asked != null) {
            tag(Tag.QUESTIONS).number(asked.index()).number(asked.column());
        }
        String text = output.answer();
        if (output.resigned() != null) {
            tag(Tag.RESIGNED);
            text = output.resigned();
        } else {
            tag(output.hypothesis() ? Tag.HYPOTHESIS : Tag.ANSWER);
        }
        out.number(offset).number(output.round()).text(text);
    }

    private StoredBytes tag(Tag tag) {
        return out.code(Codes.TAGS.code(tag));
    }
}
