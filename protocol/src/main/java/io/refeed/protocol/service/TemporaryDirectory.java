package io.refeed.protocol.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory for as long as its process needs it, for this user alone. A process that is killed leaves its directory behind,
 * with the passwords that may lie there; the next that makes one of the same name removes it. What a live process uses is
 * told by a lock of the operating system, which ends with the process, on a file by which Refeed knows its own.
 *
 * <p>Safe for use by several threads.
 */
public final class TemporaryDirectory implements AutoCloseable {
    /** Not empty from the moment on when it has been locked: one that is empty may be about to be. */
    private static final String LOCK = ".refeed-lock";

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryDirectory.class);

    /** To close another channel to its file would give up a lock that this process holds. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private TemporaryDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes a new one, and removes those of this user that killed processes left.
     *
     * @param prefix how its name begins
     * @throws IOException if it cannot be made
     */
    public static TemporaryDirectory make(String prefix) throws IOException {
        Path path = Files.createTempDirectory(prefix);
        removeAbandoned(path.getParent(), prefix, Files.getOwner(path));
        HELD.add(path);
        FileChannel lock = null;
        try {
            lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            lock.write(ByteBuffer.allocate(1));
            return new TemporaryDirectory(path, lock);
        } catch (IOException e) {
            if (lock != null) {
                lock.close();
            }
            delete(path);
            HELD.remove(path);
            throw e;
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Deletes it with everything in it; closing twice does nothing.
     *
     * @throws IOException if something cannot be deleted
     */
    @Override
    public void close() throws IOException {
        try (lock) {
            delete(path);
        } finally {
            HELD.remove(path);
        }
    }

    private static void removeAbandoned(Path parent, String prefix, UserPrincipal owner) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                parent, entry -> entry.getFileName().toString().startsWith(prefix))) {
            for (Path entry : entries) {
                try {
                    removeIfAbandoned(entry, owner);
                } catch (IOException e) {
                    // Whoever comes next may succeed; no one needs it gone now.
                    LOG.debug("cannot remove {}", entry, e);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("cannot look for what killed processes left in {}", parent, e);
        }
    }

    private static void removeIfAbandoned(Path entry, UserPrincipal owner) throws IOException {
        Path file = entry.resolve(LOCK);
        if (HELD.contains(entry)
                || !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(entry, LinkOption.NOFOLLOW_LINKS).equals(owner)
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || Files.size(file) == 0) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                LOG.info("removing {}, which a killed process left", entry);
                delete(entry);
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try {
            Files.walkFileTree(directory, new Deleting());
        } catch (NoSuchFileException e) {
            // It is gone already, which is what was wanted.
        }
    }

    /** Deletes everything, whatever else disappears meanwhile; the directory goes last, and links are not followed. */
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
