package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogLimitTest {
    private final LogLimit limit = new LogLimit();

    private boolean lets(String logger, long millis) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName(logger);
        event.setTimeStamp(millis);
        return limit.decide(event) != FilterReply.DENY;
    }

    @Test
    void whatIsAskedForOfRefeedItselfIsSaidInFull() {
        long said = IntStream.range(0, 1000)
                .filter(i -> lets("io.refeed.auditor.Auditor", i))
                .count();

        assertThat(said).isEqualTo(1000);
    }

    @Test
    void aLoggerThatRepeatsItselfIsCutShortForAMinute() {
        long said = IntStream.range(0, 1000).filter(i -> lets("Acceptor", i)).count();

        assertThat(said).isEqualTo(LogLimit.MOST);
        assertThat(lets("Other", 1000)).isTrue();
        assertThat(lets("Acceptor", 59_999)).isFalse();
        assertThat(lets("Acceptor", 60_000)).isTrue();
    }
}
