package io.refeed.protocol.json;

import io.refeed.game.Status;
import java.nio.charset.StandardCharsets;

/** Tells the last verdict of a game, after which nothing more is wanted of it, from those before. */
public final class FinalVerdict {
    /** No text in a record can spell this: its quotes would be escaped. */
    private static final byte[] RUNNING =
            ("\"status\":\"" + Status.RUNNING.label() + "\"").getBytes(StandardCharsets.UTF_8);

    private FinalVerdict() {}

    /**
     * Whether a record of topic {@code verdicts} closes its game.
     *
     * @param value the record's value, null if the verdict was removed
     * @throws MalformedException if it is no verdict
     */
    public static boolean is(byte[] value) {
        if (value == null || contains(value, RUNNING)) {
            return false;
        }
        return Trees.object(value).get("status") instanceof String status && !status.equals(Status.RUNNING.label());
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int at = 0; at + part.length <= text.length; at++) {
            int same = 0;
            while (same < part.length && text[at + same] == part[same]) {
                same++;
            }
            if (same == part.length) {
                return true;
            }
        }
        return false;
    }
}
