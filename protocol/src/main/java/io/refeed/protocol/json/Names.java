package io.refeed.protocol.json;

import java.nio.charset.StandardCharsets;

/**
 * Makes the names of games, which come again and again, once only, as long as it remembers them. Not safe for use by several
 * threads.
 */
final class Names {
    private static final int PLACES = 1 << 10;

    /** Longer ones are made each time; strangers choose them. */
    private static final int LONGEST = 64;

    private final String[] remembered = new String[PLACES];

    /** The name that is spelled by bytes, all of them ASCII. */
    String of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return make(bytes, from, to);
        }
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & (PLACES - 1);
        String name = remembered[place];
        if (name == null || !spells(bytes, from, to, name)) {
            name = make(bytes, from, to);
            remembered[place] = name;
        }
        return name;
    }

    /** Whether bytes spell a name, all of it ASCII. */
    static boolean spells(byte[] bytes, int from, int to, String name) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (bytes[i] != name.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    private static String make(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
