package io.refeed.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HorizonNoteTest {
    private static final TopicPartition GAMES = new TopicPartition("games", 1);
    private static final TopicPartition STREAM = new TopicPartition("stream", 1);

    private final Map<TopicPartition, OffsetAndMetadata> marks = new HashMap<>();

    @Test
    void theNextLifeBeginsWhereTheNoteSays() {
        String note = HorizonNote.of(List.of(3L, 40L));
        marks.put(GAMES, new OffsetAndMetadata(5, note));
        marks.put(STREAM, new OffsetAndMetadata(60, note));

        assertThat(starts(5, 60)).isEqualTo(Map.of(GAMES, 3L, STREAM, 40L));
    }

    @Test
    void itBeginsAtTheBeginningWhereTheNotesDoNotAgreeOrSomeoneHasMeddledWithThem() {
        Map<TopicPartition, Long> beginning = Map.of(GAMES, 0L, STREAM, 0L);
        assertThat(starts(0, 0)).isEqualTo(beginning);

        marks.put(GAMES, new OffsetAndMetadata(5, HorizonNote.of(List.of(3L, 40L))));
        assertThat(starts(5, 0)).isEqualTo(beginning);

        marks.put(STREAM, new OffsetAndMetadata(60, HorizonNote.of(List.of(4L, 50L))));
        assertThat(starts(5, 60)).isEqualTo(beginning);

        marks.put(STREAM, marks.get(GAMES));
        assertThat(starts(5, 39)).isEqualTo(beginning);

        marks.put(GAMES, new OffsetAndMetadata(5, "horizon 1"));
        marks.put(STREAM, marks.get(GAMES));
        assertThat(starts(5, 60)).isEqualTo(beginning);

        marks.put(GAMES, new OffsetAndMetadata(0));
        marks.put(STREAM, new OffsetAndMetadata(0));
        assertThat(starts(0, 0)).isEqualTo(beginning);
    }

    private Map<TopicPartition, Long> starts(long games, long stream) {
        return HorizonNote.starts(List.of("games", "stream"), 1, marks, Map.of(GAMES, games, STREAM, stream));
    }
}
