package io.refeed.operations.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class TruncationSearchTest {
    private static final long NOW = 1_000_000;
    private static final CleaningRules RULES = new CleaningRules(Set.of("named"), Duration.ofSeconds(10), false);

    private final TruncationSearch search =
            new TruncationSearch(new TopicPartition("refeed.stream", 0), 50, Set.of("stays/1"), RULES, NOW);

    @Test
    void everythingGoesIfNoGameStays() {
        assertThat(take(7, "over/1", 0)).isTrue();
        assertThat(take(8, "over/2", 0)).isTrue();
        assertThat(take(9, "over/1", 0)).isTrue();

        TruncationPoint cut = search.cut();

        assertThat(cut.offset()).isEqualTo(50);
        assertThat(cut.blocker()).isNull();
        assertThat(cut.records()).containsOnly(Map.entry("over/1", 2L), Map.entry("over/2", 1L));
    }

    @Test
    void theFirstRecordOfAGameThatStaysIsTheCut() {
        take(7, "over/1", 0);

        assertThat(take(8, "stays/1", 0)).isFalse();

        TruncationPoint cut = search.cut();
        assertThat(cut.offset()).isEqualTo(8);
        assertThat(cut.blocker()).isEqualTo("stays/1");
    }

    @Test
    void whatIsYoungStaysUnlessItsRunIsNamed() {
        assertThat(take(7, "named/1", NOW)).isTrue();
        assertThat(take(8, "stranger", NOW - 10_000)).isTrue();
        assertThat(take(9, "stranger", NOW - 9_999)).isFalse();

        assertThat(search.cut().offset()).isEqualTo(9);
    }

    @Test
    void aRecordThatNamesNoGameBlocksNothing() {
        byte[] noText = {(byte) 0xff};

        assertThat(search.goesOn(record(7, null, 0))).isTrue();
        assertThat(search.goesOn(record(8, noText, 0))).isTrue();

        assertThat(search.cut().records()).containsEntry(TruncationSearch.NO_GAME, 2L);
    }

    private boolean take(long offset, String game, long time) {
        return search.goesOn(record(offset, game.getBytes(StandardCharsets.UTF_8), time));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, long time) {
        return new ConsumerRecord<>(
                "refeed.stream",
                0,
                offset,
                time,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
