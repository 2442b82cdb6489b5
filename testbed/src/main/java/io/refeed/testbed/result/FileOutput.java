package io.refeed.testbed.result;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** A file that is written. If that fails, the exception names it; the system's own does not. */
final class FileOutput extends FilterOutputStream {
    private final Path file;

    /** @param options how to open it; none: it is made or emptied */
    FileOutput(Path file, OpenOption... options) throws IOException {
        super(Files.newOutputStream(file, options));
        this.file = file;
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
            throw named(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (OutputStream closed = out) {
            closed.flush();
        } catch (IOException e) {
            throw named(e);
        }
    }

    private IOException named(IOException e) {
        return new FileSystemException(file.toString(), null, e.getMessage());
    }
}
