package io.refeed.protocol.json;

import java.nio.charset.StandardCharsets;

/**
 * Walks over an object that is spelled as nearly all are that come by the word: no fields within fields, texts of printable
 * ASCII without escapes, whole numbers from 0 on, no space but after commas and colons. Of anything else it says only that it
 * is something else, which may be sound JSON or none: {@link Json} tells.
 *
 * <p>To read a record so takes a fraction of what it takes to set a parser up. Not safe for use by several threads.
 */
final class PlainSpelling {
    /** What stands for a number that is spelled in another way. */
    static final long NO_NUMBER = -1;

    /** More digits may be more than a long holds. */
    private static final int MOST_DIGITS = 18;

    private byte[] bytes;
    private int at;
    private int end;

    /** Begins with some bytes. */
    void begin(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
    }

    /** Whether everything has been passed. */
    boolean atEnd() {
        return at == end;
    }

    /** Passes a character if it is the next one; whether it was. */
    boolean pass(char character) {
        if (at < end && bytes[at] == character) {
            at++;
            return true;
        }
        return false;
    }

    /** The same for one that a space may follow. */
    boolean passLoosely(char character) {
        boolean passed = pass(character);
        if (passed) {
            pass(' ');
        }
        return passed;
    }

    /** Passes a word if it comes next; whether it did. */
    boolean pass(byte[] word) {
        if (end - at < word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                return false;
            }
        }
        at += word.length;
        return true;
    }

    /** Passes a whole number; it, or {@link #NO_NUMBER}. */
    long number() {
        int begin = at;
        long number = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - begin < MOST_DIGITS) {
            number = 10 * number + bytes[at] - '0';
            at++;
        }
        int digits = at - begin;
        return digits == 0 || (digits > 1 && bytes[begin] == '0') ? NO_NUMBER : number;
    }

    /** Passes a text in quotes; it, or null. */
    String text(Names names) {
        if (!pass('"')) {
            return null;
        }
        int begin = at;
        while (at < end && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        int close = at;
        if (!pass('"')) {
            return null;
        }
        return names == null
                ? new String(bytes, begin, close - begin, StandardCharsets.ISO_8859_1)
                : names.of(bytes, begin, close);
    }
}
