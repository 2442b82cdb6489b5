package io.refeed.protocol.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A directory that a killed process left has a lock file, which is not empty and which no one holds. */
class TemporaryDirectoryTest {
    private final String prefix = "refeed-test-" + UUID.randomUUID() + "-";
    private Path left;

    private TemporaryDirectory make() throws IOException {
        return TemporaryDirectory.make(prefix);
    }

    private Path left(String lock) throws IOException {
        left = Files.createTempDirectory(prefix);
        Files.createDirectories(left.resolve("secrets"));
        Files.writeString(left.resolve("secrets").resolve("password"), "x");
        if (lock != null) {
            Files.writeString(left.resolve(".refeed-lock"), lock);
        }
        return left;
    }

    @AfterEach
    void remove() throws IOException {
        if (left != null && Files.exists(left)) {
            Files.deleteIfExists(left.resolve(".refeed-lock"));
            Files.deleteIfExists(left.resolve("secrets").resolve("password"));
            Files.deleteIfExists(left.resolve("secrets"));
            Files.deleteIfExists(left);
        }
    }

    @Test
    void isForItsOwnerAloneAndGoneWhenClosed() throws IOException {
        TemporaryDirectory directory = make();
        Files.writeString(directory.path().resolve("file"), "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.path())))
                .isEqualTo("rwx------");
        directory.close();
        directory.close();
        assertThat(directory.path()).doesNotExist();
    }

    @Test
    void removesWhatAKilledProcessLeft() throws IOException {
        Path abandoned = left("\0");

        make().close();

        assertThat(abandoned).doesNotExist();
    }

    @Test
    void leavesWhatIsNotRefeedsOrNotYetLocked() throws IOException {
        for (String lock : new String[] {null, ""}) {
            Path other = left(lock);

            make().close();

            assertThat(other.resolve("secrets").resolve("password")).exists();
            remove();
        }
    }

    @Test
    void leavesWhatThisProcessUses() throws IOException {
        try (TemporaryDirectory first = make();
                TemporaryDirectory second = make();
                TemporaryDirectory third = make()) {
            assertThat(first.path()).exists();
            assertThat(second.path()).exists();
            assertThat(third.path()).exists();
        }
    }

    @Test
    void followsNoLink() throws IOException {
        Path target = left("\0");
        Path link = target.resolveSibling(prefix + "link");
        Path elsewhere = target.resolveSibling("elsewhere-" + UUID.randomUUID());
        Files.move(target, elsewhere);
        Files.createSymbolicLink(link, elsewhere);
        try {
            make().close();

            assertThat(elsewhere.resolve("secrets").resolve("password")).exists();
        } finally {
            Files.delete(link);
            Files.move(elsewhere, target);
        }
    }

    @Test
    void leavesWhatBelongsToAnotherUser() throws IOException {
        Path other = left("\0");
        try {
            Files.setOwner(
                    other, other.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (FileSystemException e) {
            assumeThat(e).as("only root gives directories away").isNull();
        }

        make().close();

        assertThat(other).exists();
    }
}
