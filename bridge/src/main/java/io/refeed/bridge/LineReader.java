package io.refeed.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Splits a stream into lines. Of a line that is too long it keeps the beginning, and passes over the rest. */
final class LineReader {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 14];
    private byte[] line = new byte[256];
    private final int longest;
    private int length;
    private int at;
    private int filled;
    private boolean cut;

    /** @param longest so many bytes of a line are kept */
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line without its end, null if there is none. */
    byte[] next() throws IOException {
        length = 0;
        cut = false;
        boolean begun = false;
        while (true) {
            if (at == filled) {
                filled = Math.max(0, in.read(buffer));
                at = 0;
                if (filled == 0) {
                    return begun ? Arrays.copyOf(line, length) : null;
                }
            }
            begun = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end - at);
            at = end;
            if (end < filled) {
                at++;
                return Arrays.copyOf(line, length);
            }
        }
    }

    /** Whether the line was too long. */
    boolean cut() {
        return cut;
    }

    private void keep(int more) {
        int room = Math.min(more, longest - length);
        cut |= room < more;
        if (length + room > line.length) {
            line = Arrays.copyOf(line, Math.max(length + room, 2 * line.length));
        }
        System.arraycopy(buffer, at, line, length, room);
        length += room;
    }
}
