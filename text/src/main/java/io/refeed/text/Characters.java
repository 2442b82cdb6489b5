package io.refeed.text;

import java.util.Locale;

/** What single characters, Unicode code points, are good for. */
final class Characters {
    private static final int NEXT_LINE = 0x85;
    private static final String SPECIAL = "()|*+?.[]{}\\^";
    private static final String SPECIAL_IN_BRACKETS = "[]\\^-";

    /** What a token looks like, as a regular expression. */
    static final String TOKEN = "[^\\s()|*+?.\\[\\]{}\\\\^\"]+";

    private Characters() {}

    /** Whether it is white space by Java's or by Unicode's reckoning, the space that does not break included. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    /** Whether it is one half of a character only, and stands for nothing. */
    static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    /** Whether it has a meaning of its own in patterns. */
    static boolean isSpecial(int character) {
        return SPECIAL.indexOf(character) >= 0;
    }

    /** Whether it has a meaning of its own between the brackets of a pattern over letters. */
    static boolean isSpecialInBrackets(int character) {
        return SPECIAL_IN_BRACKETS.indexOf(character) >= 0;
    }

    /** Whether a token may have it. */
    static boolean fitsToken(int character) {
        return !isSpace(character) && !isSurrogate(character) && !isSpecial(character) && character != '"';
    }

    /** As messages show it: {@code 'a'}, or {@code U+0007} where there is nothing to see. */
    static String show(int character) {
        boolean visible = !Character.isISOControl(character)
                && !isSurrogate(character)
                && Character.isDefined(character)
                && (character == ' ' || !isSpace(character));
        return visible ? "'" + Character.toString(character) + "'" : String.format(Locale.ROOT, "U+%04X", character);
    }

    /** The characters that {@code \} may stand before, for messages. */
    static String escapable(boolean brackets) {
        return String.join(" ", (brackets ? SPECIAL_IN_BRACKETS : SPECIAL).split(""));
    }
}
