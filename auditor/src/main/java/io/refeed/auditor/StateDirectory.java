package io.refeed.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory where Kafka Streams keeps its lock files, removed on closing: the audit keeps nothing on disk.
 *
 * @param path where it is
 */
record StateDirectory(Path path) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);

    static StateDirectory temporary() {
        try {
            return new StateDirectory(Files.createTempDirectory("refeed-auditor"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    @Override
    public void close() {
        try {
            Utils.delete(path.toFile());
        } catch (IOException e) {
            LOG.debug("cannot remove {}", path, e);
        }
    }
}
