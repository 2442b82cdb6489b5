package io.refeed.testbed.result;

import io.refeed.testbed.terminal.TerminalText;
import java.util.Locale;

/** Text for HTML pages. */
final class Html {
    /** A tooltip holds a word up to so many columns whole; a page of many games must stay small. */
    static final int LONGEST_TITLE = 500;

    private Html() {}

    /**
     * A text with everything that means something in HTML spelled out, and what one would not see; safe in elements and
     * quoted attributes.
     */
    static String escape(String any) {
        String text = TerminalText.visible(any);
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * A text of any length and script that disturbs nothing around it: it has a direction of its own, characters that
     * would not be seen are spelled out, and if it is wider than so many columns it is cut in the middle and whole in a
     * tooltip.
     */
    static String apart(String text, int columns) {
        String visible = TerminalText.visible(text);
        String shown = TerminalText.shorten(visible, columns);
        return (shown.equals(visible) ? "<bdi>" : "<bdi title=\"" + escape(title(visible)) + "\">") + escape(shown)
                + "</bdi>";
    }

    private static String title(String visible) {
        String title = TerminalText.shorten(visible, LONGEST_TITLE);
        return title.equals(visible)
                ? title
                : String.format(Locale.ROOT, "%s (%,d characters)", title, visible.codePointCount(0, visible.length()));
    }
}
