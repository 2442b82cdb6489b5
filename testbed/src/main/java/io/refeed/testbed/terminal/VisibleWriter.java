package io.refeed.testbed.terminal;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * What every command writes through: whatever it says, of whatever origin, a terminal obeys none of it. Characters that
 * a terminal would obey or that turn the text around them are spelled as JSON spells them, {@code \}{@code u001b}, so that
 * JSON stays the same JSON. Ends of lines and tabs stay: what comes from outside and must stay on one line, and words that
 * must be told apart, are made {@linkplain TerminalText#visible visible} where they are put into sentences.
 *
 * <p>Safe for use by several threads, like any writer.
 */
public final class VisibleWriter extends PrintWriter {
    private static final String END_OF_LINE = System.lineSeparator();

    private final PrintWriter terminal;

    /** @param terminal where it goes; not buffered here, so that both may be written to in turn */
    public VisibleWriter(PrintWriter terminal) {
        super(terminal);
        this.terminal = terminal;
    }

    /** What is behind a writer, for what is to be obeyed: a table that is drawn in place. */
    public static PrintWriter behind(PrintWriter out) {
        return out instanceof VisibleWriter visible ? visible.terminal : out;
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int from, int length) {
        write(new String(characters, from, length));
    }

    @Override
    public void write(String text, int from, int length) {
        String visible = visible(text.substring(from, from + length));
        super.write(visible, 0, visible.length());
    }

    private static String visible(String text) {
        if (text.chars().noneMatch(VisibleWriter::isObeyed)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.chars()
                .forEach(c -> visible.append(
                        isObeyed(c) ? String.format(Locale.ROOT, "\\u%04x", c) : String.valueOf((char) c)));
        return visible.toString();
    }

    private static boolean isObeyed(int c) {
        return c != '\t'
                && END_OF_LINE.indexOf(c) < 0
                && Character.getType(c) != Character.SPACE_SEPARATOR
                && !Character.isSurrogate((char) c)
                && !TerminalText.isVisible(c);
    }
}
