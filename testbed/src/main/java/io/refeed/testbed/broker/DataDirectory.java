package io.refeed.testbed.broker;

import io.refeed.testbed.access.BrokerSecurity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
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
    private final boolean kept;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean kept) throws IOException {
        this.path = path;
        this.kept = kept;
        this.lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * A directory that is there, formatted and no one else's.
     *
     * @param wanted the directory, null for a temporary one
     * @throws BrokerException if it cannot be used
     */
    static DataDirectory prepare(Path wanted) {
        DataDirectory directory = make(wanted);
        try {
            directory.lock();
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
                return new DataDirectory(Files.createTempDirectory("refeed-broker-"), false);
            }
            Path path = Files.createDirectories(wanted).toRealPath();
            if (path.toString().contains(",")) {
                throw new BrokerException("the data directory " + path
                        + " has a comma in its name, which Kafka takes for the end of it; choose another");
            }
            if (!Files.exists(path.resolve(LOG).resolve(MARK)) && !isEmpty(path)) {
                throw new BrokerException("the data directory " + path + " holds something else; choose an empty one");
            }
            return new DataDirectory(path, true);
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
        return kept;
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
        try (lock) {
            if (kept) {
                return;
            }
            Files.walkFileTree(path, new Deleting());
        } catch (NoSuchFileException e) {
            // It is gone already, which is what was wanted.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    private void lock() {
        try {
            if (lock.tryLock() != null) {
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

    /** Deletes everything, whatever else disappears meanwhile. */
    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
