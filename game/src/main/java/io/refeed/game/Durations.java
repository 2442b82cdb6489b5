package io.refeed.game;

import io.refeed.language.spec.Node;
import java.time.Duration;
import java.util.regex.Pattern;

/** Times in descriptions: {@code 500ms}, {@code 60s}, {@code 5m}, or a number of seconds. */
public final class Durations {
    /** Eleven days; any program that adds a few of these to a clock stays within its numbers. */
    static final Duration LONGEST = Duration.ofSeconds(1_000_000);

    private static final Pattern SPELLING = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    private Durations() {}

    /** As descriptions spell it: {@code 60s}, {@code 500ms}. */
    public static String spell(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    /**
     * The time that a text spells.
     *
     * @throws IllegalArgumentException if it spells none
     */
    public static Duration parse(String text) {
        return read(Node.root(text));
    }

    static Duration read(Node node) {
        var match = SPELLING.matcher(String.valueOf(node.value()));
        if (node.value() instanceof String && match.matches()) {
            long amount = Long.parseLong(match.group(1));
            Duration duration =
                    switch (match.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMinutes(amount);
                    };
            if (!duration.isZero() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        }
        if (node.value() instanceof Number) {
            return Duration.ofSeconds(node.integer(1, LONGEST.toSeconds()));
        }
        throw node.expected("a time such as 500ms, 60s or 5m, at most " + LONGEST.toSeconds() + "s");
    }
}
