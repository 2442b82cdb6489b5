package io.refeed.auditor.journal;

import java.nio.ByteBuffer;

/**
 * The version of what lies in the stores: the first byte of every value.
 *
 * <p>The second version has the sizes of blocks, and of a held record that cannot be read why, in place of its value, which may
 * be very large. The third has scores of detectors.
 *
 * <p>Values from before there were versions have none. They begin with a tag, a mark of a closed game or the length of a
 * key, all of them less than {@link #FIRST_VERSION}, and what follows is what follows the first version.
 */
public final class StoredFormat {
    /** What this auditor writes. */
    public static final byte VERSION = 66;

    private static final byte FIRST_VERSION = 64;

    private StoredFormat() {}

    /** Whether a value is of the first version, or from before there were versions. */
    static boolean isFirst(byte[] stored) {
        return stored[0] <= FIRST_VERSION;
    }

    /**
     * The value behind its version.
     *
     * @throws ForeignJournalException if another auditor wrote it, in a version that this one does not know
     */
    static ByteBuffer open(byte[] stored) {
        ByteBuffer in = ByteBuffer.wrap(stored);
        byte version = in.get();
        if (version < FIRST_VERSION) {
            return in.rewind();
        }
        if (version > VERSION) {
            throw new ForeignJournalException(version);
        }
        return in;
    }
}
