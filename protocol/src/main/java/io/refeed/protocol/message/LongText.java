package io.refeed.protocol.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * What is kept of texts that players may write at any length. A long one that spells nothing stays as its beginning, its
 * length and a digest, so that two that differ stay different.
 */
final class LongText {
    /** A text of up to so many characters (UTF-16 units) stays as it is; of a longer one so many are kept. */
    static final int WHOLE = 1000;

    private LongText() {}

    /**
     * What is kept of a text; the text itself if it is short or spells something. What is kept of one that spells nothing
     * spells nothing either.
     */
    static String kept(String text, Predicate<String> spells) {
        if (text.length() <= WHOLE || spells.test(text)) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(WHOLE - 1)) ? WHOLE - 1 : WHOLE;
        String kept = text.substring(0, end) + "... (" + text.length() + " characters, SHA-256 " + digest(text) + ")";
        // Among a thousand letters all of these may be; but no word is very long.
        while (spells.test(kept)) {
            kept += kept;
        }
        return kept;
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
