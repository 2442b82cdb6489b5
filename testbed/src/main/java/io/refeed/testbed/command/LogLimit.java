package io.refeed.testbed.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets each logger of a library say so much a minute, and says when that is reached: one that complains of something in a loop
 * would write millions of lines. Refeed's own know themselves when to stop. Safe for use by several threads.
 */
public final class LogLimit extends Filter<ILoggingEvent> {
    static final int MOST = 20;

    private static final String OWN = "io.refeed.";
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Map<String, Minute> minutes = new HashMap<>();

    @Override
    public synchronized FilterReply decide(ILoggingEvent event) {
        if (event.getLoggerName().startsWith(OWN)) {
            return FilterReply.NEUTRAL;
        }
        Minute minute = minutes.get(event.getLoggerName());
        if (minute == null || event.getTimeStamp() - minute.start >= MINUTE) {
            minute = new Minute(event.getTimeStamp());
            minutes.put(event.getLoggerName(), minute);
        }
        minute.lines++;
        if (minute.lines == MOST + 1) {
            System.err.println("refeed: more of " + event.getLoggerName() + " is left out for a minute");
        }
        return minute.lines > MOST ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static final class Minute {
        private final long start;
        private int lines;

        Minute(long start) {
            this.start = start;
        }
    }
}
