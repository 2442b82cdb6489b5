package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Where a service begins, by what its group has committed. */
class BookmarksTest {
    private static final TopicPartition GAMES = new TopicPartition("games", 1);
    private static final TopicPartition STREAM = new TopicPartition("stream", 1);
    private static final List<TopicPartition> BOTH = List.of(GAMES, STREAM);
    private static final Map<TopicPartition, Long> BEGINNINGS = Map.of(GAMES, 2L, STREAM, 10L);
    private static final Map<TopicPartition, Long> ENDS = Map.of(GAMES, 9L, STREAM, 1000L);

    private final Map<TopicPartition, OffsetAndMetadata> committed =
            new HashMap<>(Bookmarks.marks(Map.of(GAMES, 5L, STREAM, 500L)));

    @Test
    void thatIsTheHorizon() {
        assertThat(starts()).isEqualTo(Map.of(GAMES, 5L, STREAM, 500L));
    }

    @Test
    void whatWasDeletedMeanwhileIsLeftOut() {
        committed.clear();
        committed.putAll(Bookmarks.marks(Map.of(GAMES, 5L, STREAM, 3L)));

        assertThat(starts()).isEqualTo(Map.of(GAMES, 5L, STREAM, 10L));
    }

    @Test
    void withoutACommitThatIsTheBeginning() {
        committed.clear();

        assertThat(starts()).isEqualTo(BEGINNINGS);
    }

    @Test
    void ifOneTopicIsMissingOfAllIsTheBeginning() {
        committed.put(STREAM, null);

        assertThat(starts()).isEqualTo(BEGINNINGS);
    }

    /** That is what an operator's tool writes: an offset, and nothing beside it. */
    @Test
    void ifTheOffsetsWereSetByHandThatIsTheBeginning() {
        committed.put(GAMES, new OffsetAndMetadata(0));
        assertThat(starts()).isEqualTo(BEGINNINGS);

        committed.put(STREAM, new OffsetAndMetadata(0));
        assertThat(starts()).isEqualTo(BEGINNINGS);

        committed.put(GAMES, new OffsetAndMetadata(9));
        committed.put(STREAM, new OffsetAndMetadata(1000));
        assertThat(starts()).isEqualTo(BEGINNINGS);
    }

    @Test
    void ifWhatWasCommittedOfTwoTopicsIsNotOfOneTimeThatIsTheBeginning() {
        committed.put(STREAM, Bookmarks.marks(Map.of(GAMES, 6L, STREAM, 600L)).get(STREAM));

        assertThat(starts()).isEqualTo(BEGINNINGS);
    }

    @Test
    void ifATopicEndsBeforeThatItWasMadeAnewAndAllIsRead() {
        committed.clear();
        committed.putAll(Bookmarks.marks(Map.of(GAMES, 5L, STREAM, 1001L)));

        assertThat(starts()).isEqualTo(BEGINNINGS);
    }

    private Map<TopicPartition, Long> starts() {
        return Bookmarks.starts(BOTH, committed, BEGINNINGS, ENDS);
    }
}
