package io.refeed.protocol.json;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON into a buffer that it keeps: compact, UTF-8, keys in the order given. Numbers are spelled in full, never
 * with an exponent.
 *
 * <p>Not safe for use by several threads.
 */
final class JsonWriter {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** A character takes at most six bytes, as in {@code \}{@code u001f}. */
    private static final int WIDEST = 6;

    private static final double EXACT = 1L << 53;

    private byte[] buffer = new byte[512];
    private int size;

    /** The number of bytes written since the last {@link #clear}. */
    int size() {
        return size;
    }

    /** Forgets what was written. */
    JsonWriter clear() {
        size = 0;
        return this;
    }

    /** What was written, copied. */
    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }

    /** Hands over what was written, and forgets it. */
    void drainTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    JsonWriter begin() {
        return put('{');
    }

    JsonWriter end() {
        return put('}');
    }

    JsonWriter newline() {
        return put('\n');
    }

    /** A key, with the comma before it unless it is the first of its object. */
    JsonWriter key(String key) {
        if (buffer[size - 1] != '{') {
            put(',');
        }
        return text(key).put(':');
    }

    JsonWriter field(String key, long value) {
        return key(key).number(value);
    }

    JsonWriter field(String key, String value) {
        return key(key).text(value);
    }

    JsonWriter field(String key, boolean value) {
        return key(key).ascii(value ? "true" : "false");
    }

    JsonWriter field(String key, Object tree) {
        return key(key).tree(tree);
    }

    JsonWriter entries(Map<?, ?> map) {
        map.forEach((key, value) -> field((String) key, value));
        return this;
    }

    JsonWriter tree(Object value) {
        if (value == null) {
            return ascii("null");
        } else if (value instanceof String text) {
            return text(text);
        } else if (value instanceof Boolean bool) {
            return ascii(bool ? "true" : "false");
        } else if (value instanceof Map<?, ?> map) {
            return begin().entries(map).end();
        } else if (value instanceof List<?> list) {
            put('[');
            for (Object element : list) {
                comma();
                tree(element);
            }
            return put(']');
        } else if (value instanceof Number number) {
            return number(number);
        }
        throw new IllegalArgumentException(
                "no part of a tree: " + value.getClass().getName());
    }

    JsonWriter texts(List<String> texts) {
        put('[');
        for (int i = 0; i < texts.size(); i++) {
            comma();
            text(texts.get(i));
        }
        return put(']');
    }

    JsonWriter number(long value) {
        if (value < 0) {
            return ascii(Long.toString(value));
        }
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        ensure(digits);
        long rest = value;
        for (int at = size + digits - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    JsonWriter text(String text) {
        int length = text.length();
        ensure(Math.addExact(Math.multiplyExact(length, WIDEST), 2));
        buffer[size++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
                buffer[size++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                special(c);
            }
        }
        buffer[size++] = '"';
        return this;
    }

    private JsonWriter number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            return ascii(decimal.toPlainString());
        } else if (number instanceof BigInteger) {
            return ascii(number.toString());
        } else if (number instanceof Double || number instanceof Float) {
            return decimal(number);
        }
        throw new IllegalArgumentException(
                "no number of a tree: " + number.getClass().getName());
    }

    private JsonWriter decimal(Number number) {
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        return Math.rint(value) == value && Math.abs(value) < EXACT
                ? number((long) value)
                : ascii(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString());
    }

    private void special(char c) {
        switch (c) {
            case '"', '\\' -> escape(c);
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\t' -> escape('t');
            case '\b' -> escape('b');
            case '\f' -> escape('f');
            default -> {
                if (c < 0x20 || Character.isSurrogate(c)) {
                    escape('u');
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        buffer[size++] = HEX[(c >> shift) & 0xf];
                    }
                } else if (c < 0x80) {
                    buffer[size++] = (byte) c;
                } else if (c < 0x800) {
                    buffer[size++] = (byte) (0xc0 | (c >> 6));
                    continuation(c);
                } else {
                    buffer[size++] = (byte) (0xe0 | (c >> 12));
                    continuation(c >> 6);
                    continuation(c);
                }
            }
        }
    }

    private void supplementary(int point) {
        buffer[size++] = (byte) (0xf0 | (point >> 18));
        continuation(point >> 12);
        continuation(point >> 6);
        continuation(point);
    }

    private void continuation(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void escape(char c) {
        buffer[size++] = '\\';
        buffer[size++] = (byte) c;
    }

    private void comma() {
        if (buffer[size - 1] != '[') {
            put(',');
        }
    }

    private JsonWriter ascii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    private JsonWriter put(char c) {
        ensure(1);
        buffer[size++] = (byte) c;
        return this;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(
                    buffer, Math.max(Math.addExact(size, more), (int) Math.min(2L * buffer.length, 1 << 30)));
        }
    }
}
