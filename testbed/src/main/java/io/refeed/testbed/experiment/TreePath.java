package io.refeed.testbed.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a plain tree, as it is written: {@code games[2].adversary.rate}. Elements of lists count from 0.
 *
 * @param steps keys ({@link String}) and indices ({@link Integer}), from the root on
 */
record TreePath(List<Object> steps) {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([0-9]{1,9})]");

    /** The path that a text spells, or null if it spells none. */
    static TreePath parse(String text) {
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                return null;
            }
            boolean dotted = text.charAt(at) == '.';
            if (matcher.group(1) != null) {
                if (dotted == steps.isEmpty()) {
                    return null;
                }
                steps.add(matcher.group(1));
            } else {
                steps.add(Integer.valueOf(matcher.group(2)));
            }
            at = matcher.end();
        }
        return steps.isEmpty() ? null : new TreePath(List.copyOf(steps));
    }

    /** Whether one path leads into the value at another. */
    static boolean isBelow(String path, String ancestor) {
        return path.length() > ancestor.length()
                && path.startsWith(ancestor)
                && (ancestor.isEmpty() || ".[".indexOf(path.charAt(ancestor.length())) >= 0);
    }

    /** The path without its last step. */
    static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }

    /** The value at this place of a tree, or null if there is none. */
    Object in(Object tree) {
        Object value = tree;
        for (Object step : steps) {
            if (step instanceof Integer index && value instanceof List<?> list && index < list.size()) {
                value = list.get(index);
            } else if (step instanceof String key && value instanceof Map<?, ?> map) {
                value = map.get(key);
            } else {
                return null;
            }
        }
        return value;
    }

    /** The first steps of this path. */
    TreePath first(int count) {
        return new TreePath(steps.subList(0, count));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else {
                text.append(text.length() == 0 ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
