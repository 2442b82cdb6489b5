package io.refeed.testbed.broker;

import io.refeed.protocol.service.TemporaryDirectory;
import io.refeed.testbed.access.BrokerSecurity;
import io.refeed.testbed.access.PrivateDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Where one broker's data lie. It is locked: two brokers would ruin it before they noticed each other.
 *
 * <p>Not safe for use by several threads.
 */
final class DataDirectory {
    private static final String LOG = "log";
    private static final String MARK = "meta.properties";
    private static final String SECRETS = "secrets";
    private static final String LOCK = ".refeed-lock";

    /** Less than the records that a broker may take at once. */
    private static final long ROOM = 4L << 20;

    private final Path path;
    private final TemporaryDirectory temporary;
    private final FileChannel lock;

    private DataDirectory(TemporaryDirectory temporary) {
        this.path = temporary.path();
        this.temporary = temporary;
        this.lock = null;
    }

    private DataDirectory(Path path) throws IOException {
        this.path = path;
        this.temporary = null;
        this.lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * A directory that is there, formatted and no one else's.
     *
     * @param wanted the directory, null for a temporary one
     * @param sealed whether no one else on this machine may look into it; no one may look into a temporary one
     * @throws BrokerException if it cannot be used
     */
    static DataDirectory prepare(Path wanted, boolean sealed) {
        DataDirectory directory = make(wanted);
        try {
            directory.lock();
            if (sealed) {
                directory.shut();
            }
            if (!Files.exists(directory.log().resolve(MARK))) {
                directory.format();
            }
            return directory;
        } catch (BrokerException e) {
            directory.release();
            throw e;
        }
    }

    private static DataDirectory make(Path wanted) {
        try {
            if (wanted == null) {
                return new DataDirectory(TemporaryDirectory.make("refeed-broker-"));
            }
            Path path = Files.createDirectories(wanted).toRealPath();
            if (path.toString().contains(",")) {
                throw new BrokerException("the data directory " + path
                        + " has a comma in its name, which Kafka takes for the end of it; choose another");
            }
            if (!Files.exists(path.resolve(LOG).resolve(MARK)) && !isEmpty(path)) {
                throw new BrokerException("the data directory " + path + " holds something else; choose an empty one");
            }
            return new DataDirectory(path);
        } catch (FileAlreadyExistsException e) {
            throw new BrokerException("the data directory " + wanted + " is a file", e);
        } catch (IOException e) {
            throw new BrokerException("cannot use the data directory " + (wanted == null ? "" : wanted) + ": " + e, e);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.allMatch(entry -> entry.endsWith(LOCK) || entry.endsWith(LOG) || entry.endsWith(SECRETS));
        }
    }

    /** The directory. */
    Path path() {
        return path;
    }

    /** Whether it stays when the broker is gone. */
    boolean kept() {
        return temporary == null;
    }

    /** Whether so little room is left for the data that the want of it explains a broker's end. */
    boolean isFull() {
        return path.toFile().getUsableSpace() < ROOM;
    }

    /** Where the broker writes. */
    Path log() {
        return path.resolve(LOG);
    }

    /** Where its passwords lie, if it has any. */
    Path secrets() {
        return path.resolve(SECRETS);
    }

    /** Lets others use it, or deletes it. */
    void release() {
        try {
            if (kept()) {
                lock.close();
            } else {
                temporary.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot " + (kept() ? "release " : "delete ") + path, e);
        }
    }

    private void shut() {
        try {
            PrivateDirectory.make(path);
        } catch (IOException e) {
            throw new BrokerException(
                    "cannot keep others out of the data directory " + path + ": " + e.getMessage(), e);
        }
    }

    private void lock() {
        try {
            if (!kept() || lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Held by another broker of this JVM; the same as one elsewhere.
        } catch (IOException e) {
            throw new BrokerException("cannot lock the data directory " + path + ": " + e, e);
        }
        throw new BrokerException("the data directory " + path + " is in use by another broker");
    }

    private void format() {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(BrokerSecurity.CONTROLLER)
                    .addDirectory(log().toString())
                    .setMetadataLogDirectory(log().toString())
                    .run();
        } catch (Exception e) {
            throw new BrokerException("cannot format the data directory " + path + ": " + e.getMessage(), e);
        }
    }
}
