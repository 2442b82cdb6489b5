package io.refeed.testbed.audit;

import io.refeed.testbed.terminal.TerminalText;

/** What an audit's sentences quote: words and more, of whatever length and script. */
final class Quotation {
    private static final int LONGEST = 200;

    private Quotation() {}

    /** A word, in quotation marks. */
    static String of(String word) {
        return '"' + shortened(word) + '"';
    }

    /** A text without what a terminal would obey, its middle left out if it is very long. */
    static String shortened(String text) {
        return TerminalText.shorten(TerminalText.visible(text), LONGEST);
    }
}
