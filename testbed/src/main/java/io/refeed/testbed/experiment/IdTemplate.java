package io.refeed.testbed.experiment;

import io.refeed.language.spec.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of the games of a matrix, with places for what tells them apart: {@code grid-{generator}-{adversary.rate}}. */
final class IdTemplate {
    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    private IdTemplate() {}

    /**
     * Fills the holes with the values of one game.
     *
     * @param template the text and its place
     * @param game the game's values by key
     */
    static String fill(Node template, Map<String, Object> game) {
        Matcher matcher = HOLE.matcher(template.text());
        StringBuilder id = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(id, Matcher.quoteReplacement(spelled(template, matcher.group(1), game)));
        }
        return matcher.appendTail(id).toString();
    }

    private static String spelled(Node template, String hole, Map<String, Object> game) {
        TreePath path = TreePath.parse(hole);
        Object value = path == null ? null : path.in(game);
        if (value instanceof Map<?, ?> map) {
            value = map.get("kind");
        }
        if (value == null || value instanceof Map || value instanceof List) {
            throw template.error("expected the path of a single value in '{" + hole + "}'");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
