package io.refeed.testbed.result;

import java.util.regex.Pattern;

/**
 * Fields of comma-separated values as RFC 4180 has them; a text that is empty is quoted, nothing at all is not.
 *
 * <p>A text that a spreadsheet would take for a formula, and compute, has an apostrophe put before it; so has one that begins
 * with an apostrophe, so that it can be told what was put there. Numbers are no such texts, whatever their sign.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";
    private static final char APOSTROPHE = '\'';
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Csv() {}

    /** A text as a field. */
    static String field(String text) {
        String plain = isComputed(text) ? APOSTROPHE + text : text;
        return plain.isEmpty() || needsQuotes(plain) ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    private static boolean isComputed(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == APOSTROPHE || FORMULA.indexOf(text.charAt(0)) >= 0)
                && !NUMBER.matcher(text).matches();
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
