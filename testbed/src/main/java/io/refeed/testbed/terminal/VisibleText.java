package io.refeed.testbed.terminal;

import java.util.Locale;

/** Spells out the characters of a text that one would not see, so that no two texts look the same for their sake. */
final class VisibleText {
    /** Marks on one letter, joiners among them; scripts need fewer, and heaps of them hide the lines around. */
    private static final int MOST_MARKS = 8;

    private final int[] characters;
    private final StringBuilder shown = new StringBuilder();
    private int marks = MOST_MARKS;

    private VisibleText(String text) {
        this.characters = text.codePoints().toArray();
    }

    /** The same text where everything can be seen, as it mostly can. */
    static String of(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return plain ? text : new VisibleText(text).spell();
    }

    private String spell() {
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            if (CharacterWidth.isHidden(c) || (CharacterWidth.of(c) == 0 && !hasItsPlace(i))) {
                shown.append(
                        c <= 0xffff
                                ? String.format(Locale.ROOT, "\\u%04x", c)
                                : String.format(Locale.ROOT, "\\U%08x", c));
                marks = MOST_MARKS;
            } else {
                shown.appendCodePoint(c);
                marks = CharacterWidth.of(c) == 0 ? marks + 1 : c == ' ' ? MOST_MARKS : 0;
            }
        }
        return shown.toString();
    }

    /** Whether something that takes no column has a letter before it, and a joiner one behind it, too. */
    private boolean hasItsPlace(int i) {
        if (marks >= MOST_MARKS) {
            return false;
        }
        return !CharacterWidth.isJoiner(characters[i])
                || (i + 1 < characters.length
                        && characters[i + 1] != ' '
                        && !CharacterWidth.isJoiner(characters[i + 1])
                        && !CharacterWidth.isHidden(characters[i + 1]));
    }
}
