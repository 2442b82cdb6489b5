package io.refeed.testbed.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a directory of results to one command as long as it writes there. The lock is the operating system's: it ends with
 * its process, however that ends. The file that carries it is gone when the results are complete.
 */
final class DirectoryLock implements AutoCloseable {
    static final String NAME = ".refeed-lock";

    /** To close a second channel to a file would give up the lock that this process holds by the first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Few enough to stay below what a user may write, many enough never to be met by chance in the moment that counts. */
    private static final int LENGTHS = 1 << 15;

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a directory, which must be there.
     *
     * @throws IOException if another command holds it, or if nothing can be written there
     */
    static DirectoryLock take(Path directory) throws IOException {
        Path file = directory.toRealPath().resolve(NAME);
        if (!HELD.add(file)) {
            throw inUse(directory);
        }
        try {
            FileChannel channel = lock(directory, file);
            return new DirectoryLock(file, channel);
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path directory, Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw inUse(directory);
                }
                if (isThere(channel, file)) {
                    return channel;
                }
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
            channel.close();
        }
    }

    /**
     * Whether what was locked is the file of that name, and not one that its former holder has removed meanwhile: told by a
     * length that no one else gives it. To open it once more would end the lock.
     */
    private static boolean isThere(FileChannel channel, Path file) throws IOException {
        long length = 1L + ThreadLocalRandom.current().nextInt(LENGTHS);
        try {
            channel.write(ByteBuffer.allocate(1), length - 1);
        } catch (IOException e) {
            throw new FileSystemException(file.toString(), null, e.getMessage());
        }
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            channel.truncate(0);
        }
    }

    private static IOException inUse(Path directory) {
        return new IOException(directory + ": another command is writing its results there");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            HELD.remove(file);
        }
    }
}
