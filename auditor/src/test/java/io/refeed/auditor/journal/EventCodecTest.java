package io.refeed.auditor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.audit.Event;
import io.refeed.auditor.audit.Tape;
import io.refeed.game.Origin;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final String GAME = "run/1";

    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();

    @Property(tries = 300)
    void eventsAreReadBackAsTheyWereWritten(@ForAll("events") List<Event> events) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        for (Event event : events) {
            page.writeBytes(bytes(event));
        }

        List<Event> read = new ArrayList<>();
        decoder.decode(GAME, ByteBuffer.wrap(page.toByteArray()), read::add);

        assertThat(read).isEqualTo(events);
    }

    @Test
    void cardsAndTruthsAreReadBackAsTheyWereWritten() {
        Tape tape = new Tape().play(GAME, Tape.late(2, 1));
        for (Event event : tape.events()) {
            List<Event> read = new ArrayList<>();
            decoder.decode(GAME, ByteBuffer.wrap(bytes(event)), read::add);

            assertThat(read).containsExactly(event);
        }
    }

    private byte[] bytes(Event event) {
        ByteBuffer written = encoder.encode(event);
        byte[] copy = new byte[written.remaining()];
        written.get(copy);
        return copy;
    }

    @Provide
    static Arbitrary<List<Event>> events() {
        Arbitrary<Integer> round = Arbitraries.integers().between(1, Integer.MAX_VALUE);
        Arbitrary<Long> offset = Arbitraries.longs().between(0, Long.MAX_VALUE);
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(200);
        Arbitrary<Event> provenance = Combinators.combine(
                        round,
                        text,
                        Arbitraries.of(Origin.values()),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(0),
                        offset)
                .as((r, w, o, s, i, seen) -> event(Topic.PROVENANCE, 0, new Provenance(GAME, r, w, o, s, i, seen)));
        Arbitrary<Event> word =
                Combinators.combine(round, text).as((r, w) -> event(Topic.STREAM, 0, new StreamWord(GAME, r, w)));
        Arbitrary<Event> end = Combinators.combine(
                        round,
                        offset,
                        Arbitraries.of(Status.FINISHED, Status.UNFINISHED),
                        Arbitraries.strings().alpha().ofMinLength(1).injectNull(0.5))
                .as((r, seen, status, why) -> event(Topic.STREAM, 0, new StreamEnd(GAME, r, seen, status, why)));
        Arbitrary<Event> answer = Combinators.combine(offset, round, text, Arbitraries.of(true, false))
                .as((o, r, w, proper) -> event(Topic.OUTPUTS, o, new Output(GAME, r, w, proper, null, null)));
        Arbitrary<Event> asking = Combinators.combine(
                        offset, round, text, round, Arbitraries.longs().between(1, 1L << 60))
                .as((o, r, w, index, column) -> event(
                        Topic.OUTPUTS, o, new Output(GAME, r, w, true, null, new QuestionExtent(index, column), null)));
        Arbitrary<Event> resigned = Combinators.combine(offset, round, text)
                .as((o, r, why) -> event(Topic.OUTPUTS, o, new Output(GAME, r, null, false, null, why)));
        Arbitrary<Event> fault = Combinators.combine(Arbitraries.of(Codes.TOPICS.constants()), offset, text)
                .as((topic, o, why) -> Event.malformed(GAME, topic, o, why));
        return Arbitraries.oneOf(provenance, word, end, answer, asking, resigned, fault)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Event event(Topic topic, long offset, Message message) {
        return Event.of(topic, offset, message);
    }
}
