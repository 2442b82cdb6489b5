package io.refeed.testbed.result;

import java.util.Locale;

/**
 * A game as a picture: above a mark for each word, below a bar for each answer. A right answer is short, a mistake tall;
 * a word that was fed back carries a notch, so that colour is never the only sign.
 */
final class StripImage {
    private static final int STEP = 5;
    private static final int WIDTH = 4;
    private static final int WORDS = 10;
    private static final int TOP = 14;
    private static final int RIGHT = 6;
    private static final int MISTAKE = 26;
    private static final int HEIGHT = TOP + MISTAKE;
    private static final int GAP = 20;

    private StripImage() {}

    /** The picture, as an inline {@code <svg>}. */
    static String of(RoundStrip strip) {
        StringBuilder svg = new StringBuilder();
        int x = 0;
        boolean gap = false;
        int mistakes = 0;
        for (int round = 1; round <= strip.rounds(); round++) {
            if (strip.isKept(round)) {
                mistakes += Marks.mistake(strip.marks(round)) ? 1 : 0;
                draw(strip.marks(round), round, x, svg);
                x += STEP;
            } else if (!gap) {
                gap = true;
                svg.append(String.format(
                        Locale.ROOT, "<text class=\"gap\" x=\"%d\" y=\"%d\">&#8230;</text>", x + 3, TOP + RIGHT));
                x += GAP;
            }
        }
        return String.format(
                        Locale.ROOT,
                        "<svg class=\"strip\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
                                + "aria-label=\"%d mistakes in the rounds drawn\">",
                        Math.max(x, STEP),
                        HEIGHT,
                        Math.max(x, STEP),
                        HEIGHT,
                        mistakes)
                + svg
                + "</svg>";
    }

    /** What is not drawn, as a sentence; empty if everything is. */
    static String omitted(RoundStrip strip) {
        int hidden = strip.rounds() - RoundStrip.FIRST - RoundStrip.LAST;
        return hidden <= 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "Drawn are the first %d and the last %d of %,d rounds; %,d between them are not.",
                        RoundStrip.FIRST,
                        RoundStrip.LAST,
                        strip.rounds(),
                        hidden);
    }

    private static void draw(int marks, int round, int x, StringBuilder svg) {
        boolean replayed = Marks.has(marks, Marks.REPLAYED);
        boolean off = Marks.has(marks, Marks.OFF_TARGET);
        rectangle(svg, off ? "off" : replayed ? "fed" : "word", x, replayed ? 0 : 4, replayed ? WORDS : WORDS - 4, "");
        boolean mistake = Marks.mistake(marks);
        String answer =
                Marks.has(marks, Marks.INVALID) ? "invalid" : Marks.has(marks, Marks.REPEATED) ? "repeated" : "right";
        String title = String.format(
                Locale.ROOT,
                "<title>round %d: %s%s, answer %s</title>",
                round,
                replayed ? "word fed back" : "word",
                off ? ", off target" : "",
                answer);
        rectangle(svg, answer, x, TOP, mistake ? MISTAKE : RIGHT, title);
    }

    private static void rectangle(StringBuilder svg, String kind, int x, int y, int height, String title) {
        svg.append("<rect class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(height)
                .append(title.isEmpty() ? "\"/>" : "\">" + title + "</rect>");
    }
}
