package io.refeed.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.SetAside;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final Refusals refusals = new Refusals("mine", 0);

    @Test
    void keepsTheBeginningOfWhatIsLargeAndADigest() {
        SetAside letter = take(Ruling.refuse("too-large"), new byte[70_000], 0).orElseThrow();

        assertThat(letter.value()).hasSize(RecordLimits.DEAD_LETTER);
        assertThat(header(letter, "refeed.topic")).isEqualTo("t.player.mine.outputs");
        assertThat(header(letter, "refeed.partition")).isEqualTo("2");
        assertThat(header(letter, "refeed.offset")).isEqualTo("17");
        assertThat(header(letter, "refeed.reason")).isEqualTo("too-large");
        assertThat(header(letter, "refeed.length")).isEqualTo("70000");
        assertThat(header(letter, "refeed.sha256"))
                .isEqualTo("f51b279903037b37ea1828a1021499995718d38016cad6c0da30962a41be052f");
    }

    @Test
    void keepsAllOfWhatIsSmall() {
        SetAside letter = take(Ruling.refuse("foreign-game"), new byte[5], 0).orElseThrow();

        assertThat(letter.value()).hasSize(5);
        assertThat(header(letter, "refeed.reason")).isEqualTo("foreign-game");
    }

    @Test
    void writesAHundredAtOnceAndThenOneASecond() {
        assertThat(written(1000, 0)).isEqualTo(100);
        assertThat(written(1000, 3 * SECOND)).isEqualTo(3);
        assertThat(written(1000, 1000 * SECOND)).isEqualTo(100);
    }

    @Test
    void onlyCountsWhatIsTooMuch() {
        assertThat(take(new Ruling(Ruling.Fate.DROP, "too many"), new byte[5], 0))
                .isEmpty();
    }

    private int written(int records, long nanoTime) {
        int written = 0;
        for (int i = 0; i < records; i++) {
            written +=
                    take(Ruling.refuse("foreign-game"), new byte[5], nanoTime).isPresent() ? 1 : 0;
        }
        return written;
    }

    private Optional<SetAside> take(Ruling ruling, byte[] value, long nanoTime) {
        return refusals.take(
                new ConsumerRecord<>("t.player.mine.outputs", 2, 17, new byte[3], value), ruling, nanoTime);
    }

    private static String header(SetAside letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
