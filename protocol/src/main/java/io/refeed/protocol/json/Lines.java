package io.refeed.protocol.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines without copying them. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int filled;
    private boolean complete;

    /** @param longest the greatest number of bytes that a line may have */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Moves to the next line; false if there is none. */
    boolean next() throws IOException {
        from = complete ? to + 1 : to;
        int at = from;
        while (true) {
            for (; at < filled; at++) {
                if (buffer[at] == '\n') {
                    to = at;
                    complete = true;
                    return true;
                }
            }
            at -= from;
            if (!fill()) {
                to = filled;
                complete = false;
                return to > from;
            }
            at += from;
        }
    }

    /** The bytes that hold the line. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the line begins. */
    int from() {
        return from;
    }

    /** Where the line ends, its line feed left out. */
    int to() {
        return to;
    }

    /** Whether the line ends with a line feed. */
    boolean complete() {
        return complete;
    }

    /** Reads more behind the line begun, which moves to the front; false at the end. */
    private boolean fill() throws IOException {
        int begun = filled - from;
        if (begun > longest) {
            throw new MalformedException("the line is longer than " + longest + " bytes");
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, begun);
        }
        if (begun == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        from = 0;
        filled = begun;
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            return false;
        }
        filled += read;
        return true;
    }
}
