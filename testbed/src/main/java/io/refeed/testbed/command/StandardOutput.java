package io.refeed.testbed.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, which remembers why it could not be written: a {@link java.io.PrintWriter} swallows that. Safe for use by
 * several threads.
 */
public final class StandardOutput extends FilterOutputStream {
    private static final String NO_READER = "Broken pipe";

    private volatile IOException failure;

    /** @param out where it goes */
    public StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /**
     * What is wrong with the output, a sentence; null if nothing is. A reader that has gone had enough of it, like
     * {@code head}.
     */
    public String fault() {
        IOException seen = failure;
        return seen == null || NO_READER.equals(seen.getMessage()) ? null : "standard output: " + seen.getMessage();
    }
}
