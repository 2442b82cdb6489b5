package io.refeed.text;

import java.util.List;
import java.util.Map;

/** Spells a description so that equal ones, and no others, are spelled alike. */
final class FormKey {
    /** Longer keys would take more memory than it takes time to read the form again. */
    static final int LONGEST = 10_000;

    private final StringBuilder text = new StringBuilder();

    private FormKey() {}

    /** The spelling of a form of a domain, both plain trees; null if it is too long. */
    static String of(Object domain, Object form) {
        FormKey key = new FormKey();
        key.add(domain, 0);
        key.add(form, 0);
        return key.isTooLong() ? null : key.text.toString();
    }

    private boolean isTooLong() {
        return text.length() > LONGEST;
    }

    private void add(Object value, int depth) {
        if (isTooLong()) {
            return;
        }
        if (depth > 2 * Limits.FORM_DEPTH) {
            text.append(" ".repeat(LONGEST + 1));
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            map.forEach((key, entry) -> {
                add(String.valueOf(key), depth + 1);
                add(entry, depth + 1);
            });
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            list.forEach(element -> add(element, depth + 1));
            text.append(']');
        } else {
            String spelled = String.valueOf(value);
            text.append(value instanceof String ? 's' : 'o').append(spelled.length());
            text.append(':').append(spelled.length() > LONGEST ? " ".repeat(LONGEST + 1) : spelled);
        }
    }
}
