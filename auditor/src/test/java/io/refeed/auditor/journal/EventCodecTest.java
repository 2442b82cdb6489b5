package io.refeed.auditor.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.audit.BlockSize;
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
import io.refeed.protocol.message.Suspicion;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    private static final String GAME = "run/1";
    private static final List<Topic> TOPICS =
            Codes.TOPICS.constants().stream().sorted().toList();

    private final EventEncoder encoder = new EventEncoder();
    private final EventDecoder decoder = new EventDecoder();

    @Seeds(300)
    void eventsAreReadBackAsTheyWereWritten(long seed) {
        Draws draws = new Draws(seed);
        List<Event> events = draws.list(1, 40, () -> event(draws));
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

    private static Event event(Draws draws) {
        int round = draws.between(1, Integer.MAX_VALUE);
        long offset = draws.between(0, Long.MAX_VALUE);
        String text = draws.text(200);
        return switch (draws.choice(9)) {
            case 0 -> event(Topic.PROVENANCE, 0, provenance(draws, round, text, offset));
            case 1 -> event(Topic.STREAM, 0, new StreamWord(GAME, round, text));
            case 2 -> event(Topic.STREAM, 0, end(draws, round, offset));
            case 3 -> event(Topic.OUTPUTS, offset, new Output(GAME, round, text, draws.choice(2) == 0, null, null));
            case 4 -> {
                QuestionExtent asked =
                        new QuestionExtent(draws.between(1, Integer.MAX_VALUE), draws.between(1, 1L << 60));
                yield event(Topic.OUTPUTS, offset, new Output(GAME, round, text, true, null, asked, null));
            }
            case 5 -> event(Topic.OUTPUTS, offset, new Output(GAME, round, null, false, null, text));
            case 6 -> event(Topic.GAMES, 0, new BlockSize(GAME, round));
            case 7 -> event(Topic.SUSPICIONS, 0, new Suspicion(GAME, round, text, 1.0 / round));
            default -> Event.malformed(GAME, draws.oneOf(TOPICS), offset, text);
        };
    }

    private static Provenance provenance(Draws draws, int round, String word, long seen) {
        Origin origin = draws.oneOf(List.of(Origin.values()));
        int source = draws.between(0, Integer.MAX_VALUE);
        int index = draws.between(0, Integer.MAX_VALUE);
        return new Provenance(GAME, round, word, origin, source, index, seen);
    }

    private static StreamEnd end(Draws draws, int round, long seen) {
        Status status = draws.oneOf(List.of(Status.FINISHED, Status.UNFINISHED));
        String why = draws.choice(2) == 0 ? null : "x" + draws.text(200);
        return new StreamEnd(GAME, round, seen, status, why);
    }

    private static Event event(Topic topic, long offset, Message message) {
        return Event.of(topic, offset, message);
    }
}
