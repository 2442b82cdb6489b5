package io.refeed.testbed.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Where a broker's data lie.
 *
 * @param path the directory
 * @param kept whether they stay when the broker closes
 */
record DataDirectory(Path path, boolean kept) {
    private static final String MARK = "meta.properties";

    /**
     * A directory that is there and formatted.
     *
     * @param wanted the directory, null for a temporary one
     * @throws BrokerException if it cannot be used
     */
    static DataDirectory prepare(Path wanted) {
        DataDirectory directory;
        try {
            directory = wanted == null
                    ? new DataDirectory(Files.createTempDirectory("refeed-broker-"), false)
                    : new DataDirectory(Files.createDirectories(wanted).toAbsolutePath(), true);
        } catch (IOException e) {
            throw new BrokerException("cannot make the data directory " + (wanted == null ? "" : wanted) + ": " + e, e);
        }
        try {
            if (!Files.exists(directory.path.resolve(MARK))) {
                directory.format();
            }
            return directory;
        } catch (BrokerException e) {
            directory.release();
            throw e;
        }
    }

    /** Deletes what is not kept. */
    void release() {
        if (kept) {
            return;
        }
        try {
            Files.walkFileTree(path, new Deleting());
        } catch (NoSuchFileException e) {
            // It is gone already, which is what was wanted.
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    private void format() {
        try (Stream<Path> entries = Files.list(path)) {
            if (entries.findAny().isPresent()) {
                throw new BrokerException("the data directory " + path + " holds something else; choose an empty one");
            }
        } catch (IOException e) {
            throw new BrokerException("cannot read the data directory " + path + ": " + e, e);
        }
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(Listeners.CONTROLLER)
                    .addDirectory(path.toString())
                    .setMetadataLogDirectory(path.toString())
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
