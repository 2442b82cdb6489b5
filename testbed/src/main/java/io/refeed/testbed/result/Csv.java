package io.refeed.testbed.result;

/** Fields of comma-separated values as RFC 4180 has them; a text that is empty is quoted, nothing at all is not. */
final class Csv {
    private Csv() {}

    /** A text as a field. */
    static String field(String text) {
        return text.isEmpty() || needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
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
