package io.refeed.testbed.experiment;

import io.refeed.testbed.terminal.TerminalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Spells plain trees in YAML, on one line each; what is read again is the same. */
public final class YamlWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.+-]*|[0-9]+[a-z]+");
    private static final Pattern MEANT_OTHERWISE =
            Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n"); // by some reader of YAML, if not by this one

    private YamlWriter() {}

    /** A tree on one line: {@code {kind: iid, rate: 0.3}}. */
    public static String inline(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, value) -> entries.add(text(String.valueOf(key)) + ": " + inline(value)));
            return "{" + String.join(", ", entries) + "}";
        }
        if (tree instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(YamlWriter::inline).toList()) + "]";
        }
        if (tree instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return tree instanceof String text ? text(text) : String.valueOf(tree);
    }

    private static String text(String text) {
        if (PLAIN.matcher(text).matches() && !MEANT_OTHERWISE.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (isPlain(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(
                        c <= 0xffff
                                ? String.format(Locale.ROOT, "\\u%04x", c)
                                : String.format(Locale.ROOT, "\\U%08x", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a person who reads the file can see which character this is; letters of every script are such. */
    private static boolean isPlain(int c) {
        return c == ' ' || (Character.isDefined(c) && !Character.isSpaceChar(c) && TerminalText.isVisible(c));
    }
}
