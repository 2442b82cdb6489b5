package io.refeed.testbed.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.access.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path parent;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private Path open(String name) throws IOException {
        Path directory = Files.createDirectory(parent.resolve(name));
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aSealedOneIsForItsOwnerAloneNewOrNot() throws IOException {
        for (Path directory : new Path[] {open("old"), parent.resolve("new")}) {
            DataDirectory.prepare(directory, true).release();

            assertThat(mode(directory)).isEqualTo("rwx------");
        }
    }

    @Test
    void anOpenOneStaysAsItIs() throws IOException {
        Path directory = open("old");

        DataDirectory.prepare(directory, false).release();

        assertThat(mode(directory)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void secretsAreForTheirOwnerAlone() throws IOException {
        Path secrets = parent.resolve("secrets");

        Secrets.keptIn(secrets);

        assertThat(mode(secrets)).isEqualTo("rwx------");
        assertThat(mode(secrets.resolve("generator"))).isEqualTo("rwx------");
        assertThat(mode(secrets.resolve("generator").resolve("password"))).isEqualTo("rw-------");
    }
}
