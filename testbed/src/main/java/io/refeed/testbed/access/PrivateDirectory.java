package io.refeed.testbed.access;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Directories that no other user of this machine may enter. Where files have no such modes, they are made as usual. */
public final class PrivateDirectory {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private PrivateDirectory() {}

    /**
     * Makes a directory for its owner alone, and what is missing above it as usual; one that is there is closed to all others.
     *
     * @throws IOException if it cannot be made, or belongs to someone else
     */
    public static void make(Path directory) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(directory);
        } else if (Files.isDirectory(directory)) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        } else {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
    }
}
