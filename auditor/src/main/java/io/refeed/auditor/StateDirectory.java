package io.refeed.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory where Kafka Streams keeps its lock files; a temporary one is removed on closing.
 *
 * @param path where it is
 * @param temporary whether it goes when it is closed
 */
record StateDirectory(Path path, boolean temporary) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);

    /** @param wanted null for a temporary one */
    static StateDirectory of(Path wanted) {
        try {
            return wanted == null
                    ? new StateDirectory(Files.createTempDirectory("refeed-auditor"), true)
                    : new StateDirectory(wanted, false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Utils.delete(path.toFile());
            } catch (IOException e) {
                LOG.debug("cannot remove {}", path, e);
            }
        }
    }
}
