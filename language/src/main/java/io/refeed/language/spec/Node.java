package io.refeed.language.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A place in a description together with the value found there: what a file format leaves behind once it is parsed.
 *
 * <p>Values are plain trees: {@link Map} with string keys, {@link List}, {@link String}, {@link Number}, {@link Boolean}
 * or null. Every accessor that does not find what it names throws a {@link SpecException} with this node's path.
 *
 * @param path the place, as in {@code games[2].adversary.rate}; empty for the root
 * @param value the value at the place
 */
public record Node(String path, Object value) {

    /** The root of a description. */
    public static Node root(Object value) {
        return new Node("", value);
    }

    /** An error at this place: expected something, found this node's value. */
    public SpecException expected(String what) {
        return new SpecException(path, "expected " + what + ", found " + describe(value));
    }

    /** An error at this place, in free words. */
    public SpecException error(String problem) {
        return new SpecException(path, problem);
    }

    /** Whether this is a map. */
    public boolean isMap() {
        return value instanceof Map;
    }

    /** Whether this is a list. */
    public boolean isList() {
        return value instanceof List;
    }

    /** Whether this is a map with the key given. */
    public boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    /** The value of a key that must be there. */
    public Node get(String key) {
        return find(key).orElseThrow(() -> new SpecException(path, "expected the key '" + key + "'"));
    }

    /** The value of a key, if the key is there. */
    public Optional<Node> find(String key) {
        Map<?, ?> map = map();
        return map.containsKey(key) ? Optional.of(new Node(child(key), map.get(key))) : Optional.empty();
    }

    /** Refuses every key but those given. */
    public Node onlyKeys(String... allowed) {
        return onlyKeys(Arrays.asList(allowed));
    }

    /**
     * Refuses every key but those given.
     *
     * @throws SpecException that carries one fault for each other key
     */
    public Node onlyKeys(List<String> allowed) {
        Faults faults = new Faults();
        for (Object key : map().keySet()) {
            if (!allowed.contains(String.valueOf(key))) {
                faults.add(new SpecException(
                        child(String.valueOf(key)),
                        "unknown key; expected one of " + String.join(", ", new TreeSet<>(allowed))
                                + Nearest.question(key, allowed)));
            }
        }
        faults.raise();
        return this;
    }

    /** The entries of a map, in their order, keys as strings. */
    public Map<String, Object> entries() {
        Map<String, Object> entries = new java.util.LinkedHashMap<>();
        map().forEach((key, entry) -> entries.put(String.valueOf(key), entry));
        return entries;
    }

    /** The elements of a list. */
    public List<Node> list() {
        if (!(value instanceof List<?> list)) {
            throw expected("a list");
        }
        List<Node> nodes = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            nodes.add(new Node(path + "[" + i + "]", list.get(i)));
        }
        return nodes;
    }

    /** The text at this place. */
    public String text() {
        if (!(value instanceof String text)) {
            throw expected("a text");
        }
        return text;
    }

    /** The truth value at this place. */
    public boolean bool() {
        if (!(value instanceof Boolean bool)) {
            throw expected("true or false");
        }
        return bool;
    }

    /** The whole number at this place, within the bounds given, both included. */
    public long integer(long least, long most) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            if (exact.stripTrailingZeros().scale() <= 0
                    && exact.compareTo(BigDecimal.valueOf(least)) >= 0
                    && exact.compareTo(BigDecimal.valueOf(most)) <= 0
                    && !(value instanceof Double)) {
                return exact.longValueExact();
            }
        }
        throw expected(
                most == Long.MAX_VALUE || most == Integer.MAX_VALUE
                        ? "a whole number of at least " + least
                        : "a whole number from " + least + " to " + most);
    }

    /** The number at this place, within the bounds given, both included. */
    public double number(double least, double most) {
        if (value instanceof Number number && !Double.isNaN(number.doubleValue())) {
            double d = number.doubleValue();
            if (d >= least && d <= most) {
                return d;
            }
        }
        throw expected("a number from " + plain(least) + " to " + plain(most));
    }

    private static String plain(double d) {
        return d == Math.rint(d) ? Long.toString((long) d) : Double.toString(d);
    }

    private Map<?, ?> map() {
        if (!(value instanceof Map<?, ?> map)) {
            throw expected("a map");
        }
        return map;
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String describe(Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof Map) {
            return "a map";
        }
        if (value instanceof List) {
            return "a list";
        }
        if (value instanceof String text) {
            return "the text \"" + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + "\"";
        }
        return value instanceof BigInteger || value instanceof Number || value instanceof Boolean
                ? String.valueOf(value)
                : "a " + value.getClass().getSimpleName();
    }
}
