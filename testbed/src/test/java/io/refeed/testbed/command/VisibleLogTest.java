package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** What the program's own configuration makes of an event. */
class VisibleLogTest {
    private static final String HOSTILE = "\u001b[2J\u009b\u202e\nERROR forged";
    private static final String VISIBLE = "\\u001b[2J\\u009b\\u202e\\u000aERROR forged";

    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws JoranException {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(VisibleLog.class.getResource("/logback.xml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private String logged(Throwable error, KeyValuePair... pairs) {
        Logger logger = context.getLogger("io.refeed.Some");
        LoggingEvent event = new LoggingEvent("x", logger, Level.WARN, "said {}", error, new Object[] {HOSTILE});
        for (KeyValuePair pair : pairs) {
            event.addKeyValuePair(pair);
        }
        OutputStreamAppender<ILoggingEvent> appender = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @Test
    void whatARecordSaysStaysOnOneLineAndIsNotObeyed() {
        assertThat(logged(null, new KeyValuePair("player", HOSTILE)).strip())
                .isEqualTo("WARN  Some: said " + VISIBLE + " player=\"" + VISIBLE + "\"");
    }

    @Test
    void aStackTraceKeepsItsLinesAndIsNotObeyed() {
        String trace = logged(new IllegalStateException(HOSTILE));

        assertThat(trace).contains("\\u001b[2J\\u009b\\u202e").doesNotContain("\u001b", "\u009b", "\u202e");
        assertThat(trace.lines()).anyMatch(line -> line.startsWith("\tat "));
        assertThat(trace.split("IllegalStateException", -1)).hasSize(2);
    }
}
