package io.refeed.view;

/** Words and names as a page has room for them. */
final class Words {
    private static final int LONGEST = 200;

    private Words() {}

    /** A text with no more than two hundred characters, the middle left out. */
    static String cut(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int head = LONGEST / 2;
        int tail = text.length() - LONGEST / 2 + 1;
        if (Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return text.substring(0, head) + "…" + text.substring(tail);
    }
}
