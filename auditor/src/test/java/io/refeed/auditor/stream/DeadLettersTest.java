package io.refeed.auditor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.protocol.Digest;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private final DeadLetters deadLetters = new DeadLetters("t.", 3);

    @Test
    void aLongRecordKeepsItsBeginningItsLengthAndItsDigest() {
        RawRecord large = new RawRecord(Topic.OUTPUTS, 5, new byte[100], new byte[RecordLimits.DEAD_LETTER + 1]);

        Record<byte[], byte[]> letter = deadLetters.record(large, "why", 0);

        assertThat(letter.key()).isSameAs(large.key());
        assertThat(letter.value()).hasSize(RecordLimits.DEAD_LETTER);
        assertThat(header(letter, "refeed.reason")).isEqualTo("why");
        assertThat(header(letter, "refeed.length")).isEqualTo("1025");
        assertThat(header(letter, "refeed.sha256")).isEqualTo(Digest.sha256(large.value()));
    }

    @Test
    void aLongKeyIsCut() {
        RawRecord large = new RawRecord(Topic.OUTPUTS, 5, new byte[RecordLimits.DEAD_LETTER + 1], null);

        Record<byte[], byte[]> letter = deadLetters.record(large, "why", 0);

        assertThat(letter.key()).hasSize(RecordLimits.DEAD_LETTER);
        assertThat(letter.value()).isNull();
        assertThat(header(letter, "refeed.key-length")).isEqualTo("1025");
    }

    @Test
    void aRecordThatIsShortIsLeftAsItIs() {
        RawRecord record = new RawRecord(Topic.OUTPUTS, 5, new byte[100], new byte[RecordLimits.DEAD_LETTER]);

        Record<byte[], byte[]> letter = deadLetters.record(record, "why", 0);

        assertThat(letter.key()).isSameAs(record.key());
        assertThat(letter.value()).isSameAs(record.value());
        assertThat(header(letter, "refeed.reason")).isEqualTo("why");
        assertThat(letter.headers().lastHeader("refeed.length")).isNull();
    }

    @Test
    void oneStandsForManyOfWhichThereAreNone() {
        Record<byte[], byte[]> letter = deadLetters.rest(7, new RawRecord(Topic.OUTPUTS, 5, new byte[1], null), 0);

        assertThat(letter.key()).isNull();
        assertThat(header(letter, "refeed.offset")).isEqualTo("5");
        assertThat(header(letter, "refeed.reason")).startsWith("7 more records were of no use");
    }

    private static String header(Record<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
