package io.refeed.auditor.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.protocol.SetAside;
import io.refeed.protocol.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private final DeadLetters deadLetters = new DeadLetters("t.", 3);

    @Test
    void aRecordThatIsTooLargeKeepsItsKeyAndAsMuchOfItsValueAsTheTopicTakes() {
        RawRecord large = new RawRecord(Topic.OUTPUTS, 5, new byte[100], new byte[SetAside.LONGEST]);

        Record<byte[], byte[]> letter = deadLetters.record(large, "why", 0);

        assertThat(letter.key()).hasSize(100);
        assertThat(letter.value()).hasSize(SetAside.LONGEST - 100);
        assertThat(reason(letter)).isEqualTo("why (cut: the key had 100 bytes, the value " + SetAside.LONGEST + ")");
    }

    @Test
    void aRecordThatFitsIsLeftAsItIs() {
        RawRecord record = new RawRecord(Topic.OUTPUTS, 5, new byte[100], new byte[SetAside.LONGEST - 100]);

        Record<byte[], byte[]> letter = deadLetters.record(record, "why", 0);

        assertThat(letter.key()).isSameAs(record.key());
        assertThat(letter.value()).isSameAs(record.value());
        assertThat(reason(letter)).isEqualTo("why");
    }

    private static String reason(Record<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader(SetAside.REASON).value(), StandardCharsets.UTF_8);
    }
}
