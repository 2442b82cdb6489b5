package io.refeed.strategy.detector;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How like a text is to those before it. Not safe for use by several threads. */
final class Similarity {
    /** Of longer texts only the beginning is compared, which bounds what a word costs. */
    static final int COMPARED = 200;

    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private final int window;
    private final Deque<String> latest = new ArrayDeque<>();

    Similarity(int window) {
        this.window = window;
    }

    /** The greatest similarity of the next text to one of those in the window: 1 if it was there, 0 if nothing is alike. */
    double greatest(String text) {
        double greatest = 0;
        for (String earlier : latest) {
            greatest = Math.max(greatest, similarity(text, earlier));
        }
        latest.addLast(text);
        if (latest.size() > window) {
            latest.removeFirst();
        }
        return greatest;
    }

    private static double similarity(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        String head = head(one);
        String otherHead = head(other);
        // Where only the tails differ, they differ all the same.
        int edits = Math.max(1, EDITS.apply(head, otherHead));
        return 1 - (double) edits / Math.max(head.length(), otherHead.length());
    }

    private static String head(String text) {
        return text.length() <= COMPARED ? text : text.substring(0, COMPARED);
    }
}
