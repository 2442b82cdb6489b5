package io.refeed.protocol.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Checks text for what the JSON parser lets pass: it would take other encodings, and halves of characters. */
final class Utf8 {
    private Utf8() {}

    /**
     * Refuses bytes that are not UTF-8.
     *
     * @throws MalformedException if they are not
     */
    static void check(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] <= 0) {
                checkRest(bytes, i, to);
                return;
            }
        }
    }

    private static void checkRest(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                throw new MalformedException("not JSON: there is a zero byte");
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
        } catch (CharacterCodingException e) {
            throw new MalformedException("not UTF-8");
        }
    }

    /** Whether a text has no lone half of a surrogate pair, which an escape can bring in and no encoding can spell. */
    static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
