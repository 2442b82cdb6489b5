package io.refeed.testbed.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it, measured in columns. */
public final class TerminalText {
    private static final String ELLIPSIS = "\u2026";
    private static final String EMPTY = "\"\"";

    private TerminalText() {}

    /**
     * A text in which characters that a terminal would obey or not show are spelled out: {@code \}{@code u001b}; also
     * joiners that join nothing, and marks that have no letter of their own or stand on it in heaps.
     */
    public static String visible(String text) {
        return VisibleText.of(text);
    }

    /** Whether a terminal shows a character, rather than obey it. */
    public static boolean isVisible(int character) {
        return !CharacterWidth.isHidden(character);
    }

    /**
     * A word as it stands by itself, in a table: visible, and quoted if one could not see where it begins and ends; so the
     * empty word is {@code ""}.
     */
    public static String word(String word) {
        boolean clear = word.equals(word.strip()) && word.indexOf('"') < 0 && !word.isEmpty();
        return clear ? visible(word) : quoted(word);
    }

    /** A word as it stands among other words, in a sentence: as {@link #word}, and quoted if it is a sentence itself. */
    public static String wordInProse(String word) {
        return word.codePoints().anyMatch(Character::isWhitespace) ? quoted(word) : word(word);
    }

    private static String quoted(String word) {
        return word.isEmpty() ? EMPTY : '"' + visible(word.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** The number of columns that a visible text takes. */
    public static int width(String text) {
        return text.codePoints().map(CharacterWidth::of).sum();
    }

    /** A visible text, cut in the middle if it takes more than so many columns; marks stay with their letters. */
    public static String shorten(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int room = Math.max(0, columns - 1);
        int[] characters = text.codePoints().toArray();
        int head = 0;
        int taken = 0;
        while (taken + CharacterWidth.of(characters[head]) <= (room + 1) / 2) {
            taken += CharacterWidth.of(characters[head++]);
        }
        int tail = characters.length;
        int left = room - taken;
        for (int at = tail - 1; at > head && left >= CharacterWidth.of(characters[at]); at--) {
            left -= CharacterWidth.of(characters[at]);
            if (CharacterWidth.of(characters[at]) > 0) {
                tail = at;
            }
        }
        return new String(characters, 0, head) + ELLIPSIS + new String(characters, tail, characters.length - tail);
    }

    /** A visible text with spaces after it, up to so many columns. */
    public static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** A visible text with spaces before it, up to so many columns. */
    public static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /** A visible text in lines of at most so many columns, broken at spaces, and elsewhere only where there are none. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        int start = 0;
        int space = -1;
        int taken = 0;
        for (int at = 0; at < characters.length; at++) {
            taken += CharacterWidth.of(characters[at]);
            if (characters[at] == ' ') {
                space = at;
            }
            if (taken > columns && at > start) {
                int end = space > start ? space : at;
                lines.add(new String(characters, start, end - start));
                start = space > start ? space + 1 : at;
                space = -1;
                taken = width(new String(characters, start, at + 1 - start));
            }
        }
        lines.add(new String(characters, start, characters.length - start));
        return lines;
    }
}
