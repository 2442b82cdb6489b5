package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunInfoTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00.123456Z"), ZoneOffset.UTC);

    /** Programs elsewhere read it: keys, their order and their types stay. */
    @Test
    void spellsRunJsonAsItEverWas() {
        RunInfo run = RunInfo.begin("simulate", "e", CLOCK);

        assertThat(Trees.write(run.document()))
                .matches("\\{\"experiment\":\"e\",\"command\":\"simulate\","
                        + "\"versions\":\\{\"refeed\":\"[^\"]+\",\"kafka\":\"[^\"]+\",\"java\":\"[^\"]+\"},"
                        + "\"commit\":(null|\"[^\"]+\"),"
                        + "\"machine\":\\{\"os\":\"[^\"]+\",\"architecture\":\"[^\"]+\",\"processors\":[0-9]+,\"heapMiB\":[0-9]+},"
                        + "\"start\":\"2026-11-22T12:00:00.123Z\",\"end\":null}");
        assertThat(Trees.write(run.ended().document())).endsWith("\"end\":\"2026-11-22T12:00:00.123Z\"}");
    }
}
