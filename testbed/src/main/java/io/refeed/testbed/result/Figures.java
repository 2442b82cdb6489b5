package io.refeed.testbed.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Read access to a verdict as it stands in files: a plain tree. What is missing or null counts as nothing.
 *
 * @param tree the verdict
 */
record Figures(Map<?, ?> tree) {
    long number(String key) {
        return tree.get(key) instanceof Number number ? number.longValue() : 0;
    }

    boolean truth(String key) {
        return Boolean.TRUE.equals(tree.get(key));
    }

    String text(String key) {
        return tree.get(key) == null ? "" : String.valueOf(tree.get(key));
    }

    Figures map(String key) {
        return new Figures(tree.get(key) instanceof Map<?, ?> map ? map : Map.of());
    }

    List<?> list(String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    boolean isEmpty() {
        return tree.isEmpty();
    }

    /** Whether it still went wrong in the last tenth of the game. */
    boolean isLost() {
        long last = number("lastMistake");
        return last > 0 && (number("rounds") - last) * 10 < number("rounds");
    }

    /** A share as a percentage: {@code 4.2%}. */
    String percent(String key) {
        Object value = tree.get(key);
        return value == null
                ? "-"
                : String.format(Locale.ROOT, "%.1f%%", new BigDecimal(value.toString()).doubleValue() * 100);
    }

    /** The state of the certificate in two or three words; {@code -} if the game has none. */
    String certificate() {
        Figures certificate = map("certificate");
        return switch (certificate.text("status")) {
            case "" -> "-";
            case "reached" -> "from round " + certificate.text("round");
            case "violated" -> "VIOLATED";
            case "not-yet" -> "not yet";
            default -> certificate.text("status");
        };
    }
}
