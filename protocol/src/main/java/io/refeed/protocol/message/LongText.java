package io.refeed.protocol.message;

import io.refeed.protocol.Digest;
import io.refeed.protocol.RecordLimits;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * What is kept of texts that players may write at any length. A long one that spells nothing stays as its beginning, its
 * length and a digest, so that two that differ stay different.
 */
final class LongText {
    /** A text of up to so many characters (UTF-16 units) stays as it is; of a longer one so many are kept. */
    static final int WHOLE = RecordLimits.TEXT;

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
        String kept = text.substring(0, end) + "... (" + text.length() + " characters, SHA-256 "
                + Digest.sha256(text.getBytes(StandardCharsets.UTF_8)) + ")";
        // Among a thousand letters all of these may be; but no word is very long.
        while (spells.test(kept)) {
            kept += kept;
        }
        return kept;
    }
}
