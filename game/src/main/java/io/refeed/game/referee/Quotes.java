package io.refeed.game.referee;

/** Texts of others in violations: short enough that any number of them fits into a verdict. */
public final class Quotes {
    private static final int WORD = 100;
    private static final int ANSWER = 40;
    private static final int REASON = 300;

    private Quotes() {}

    /** A word of the domain, which may have thousands of letters. */
    public static String word(String spelling) {
        return spelling.isEmpty() ? "\"\"" : shorten(spelling, WORD);
    }

    /** An answer that is no word at all. */
    public static String answer(String text) {
        return shorten(text, ANSWER);
    }

    /** What someone gave as a reason. */
    public static String reason(String text) {
        return shorten(text, REASON);
    }

    private static String shorten(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "...";
    }
}
