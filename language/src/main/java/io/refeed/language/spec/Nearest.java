package io.refeed.language.spec;

import java.util.Collection;
import java.util.Optional;

/** Guesses which name was meant by one that is not known. */
public final class Nearest {
    private Nearest() {}

    /** The known name that takes the fewest changes of one letter, if these are few for its length; the first of several. */
    public static Optional<String> to(String written, Collection<String> known) {
        String nearest = null;
        int least = Math.max(1, written.length() / 3) + 1;
        for (String name : known) {
            int distance = Math.abs(name.length() - written.length()) < least ? distance(written, name) : least;
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The question that follows an error: {@code ; did you mean 'rate'?}; empty where nothing comes near. */
    public static String question(Object written, Collection<String> known) {
        return written instanceof String text
                ? to(text, known).map(name -> "; did you mean '" + name + "'?").orElse("")
                : "";
    }

    /** Letters put in, left out, replaced, or exchanged with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
