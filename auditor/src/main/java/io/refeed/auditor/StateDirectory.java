package io.refeed.auditor;

import io.refeed.protocol.service.TemporaryDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory where Kafka Streams keeps its lock files, removed on closing: the audit keeps nothing on disk.
 *
 * @param directory the directory
 */
record StateDirectory(TemporaryDirectory directory) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);

    static StateDirectory temporary() {
        try {
            return new StateDirectory(TemporaryDirectory.make("refeed-auditor-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    /** Where it is. */
    Path path() {
        return directory.path();
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            LOG.debug("cannot remove {}", path(), e);
        }
    }
}
