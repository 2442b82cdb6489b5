package io.refeed.testbed.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file that is written a buffer at a time, and is open only for that: any number of them can be under way at once. It is
 * there when the first buffer was full, or when it is closed. Not safe for use by several threads.
 */
final class AppendedFile extends OutputStream {
    private static final int FIRST = 256;
    private static final OpenOption[] MAKE = {};
    private static final OpenOption[] APPEND = {StandardOpenOption.APPEND};

    private final Path file;
    private final int most;
    private byte[] buffer = {};
    private int count;
    private boolean made;
    private boolean closed;

    /** @param most how many bytes wait at most until they are written */
    AppendedFile(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException(file + ": is closed");
        }
        if (count + length > most) {
            append(buffer, 0, count);
            count = 0;
        }
        if (length > most) {
            append(bytes, offset, length);
            return;
        }
        if (count + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(most, Math.max(count + length, Math.max(FIRST, 2 * count))));
        }
        System.arraycopy(bytes, offset, buffer, count, length);
        count += length;
    }

    private void append(byte[] bytes, int offset, int length) throws IOException {
        try (OutputStream out = new FileOutput(file, made ? APPEND : MAKE)) {
            made = true;
            out.write(bytes, offset, length);
        }
    }

    /** Writes what is left; the file is there then, empty or not. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                append(buffer, 0, count);
            } finally {
                buffer = null;
            }
        }
    }

    /** Removes it, written or not. */
    void discard() throws IOException {
        closed = true;
        buffer = null;
        Files.deleteIfExists(file);
    }
}
