package io.refeed.testbed.command;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import io.refeed.testbed.terminal.TerminalText;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * In the log's pattern: what is logged may quote records that anyone wrote, and reaches a terminal. One line of it stays one
 * line (option {@code line}; after a parenthesis the pattern needs an option); with {@code lines}, for stack traces, so many
 * stay so many.
 */
public final class VisibleLog extends CompositeConverter<ILoggingEvent> {
    private static final String LINES = "lines";

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return LINES.equals(getFirstOption())
                ? Arrays.stream(text.split("\\R", -1)).map(VisibleLog::indented).collect(Collectors.joining("\n"))
                : TerminalText.visible(text);
    }

    private static String indented(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        return line.substring(0, start) + TerminalText.visible(line.substring(start));
    }
}
