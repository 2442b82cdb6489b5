package io.refeed.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that tells the image's build its commit, with directories as git leaves them. */
class CommitTest {
    private static final Path SCRIPT = Path.of("..", "deploy", "commit");
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String OTHER = "fedcba9876543210fedcba9876543210fedcba98";

    @TempDir
    private Path git;

    @BeforeEach
    void otherBranches() throws IOException {
        write("refs/heads/main-2", OTHER);
        write("packed-refs", "# pack-refs with: peeled fully-peeled sorted\n" + OTHER + " refs/heads/a/main");
    }

    @Test
    void aBranchThatStandsInAFileOfItsOwn() throws Exception {
        write("HEAD", "ref: refs/heads/main");
        write("refs/heads/main", COMMIT);

        assertThat(commit()).isEqualTo(COMMIT + "\n");
    }

    @Test
    void aBranchThatStandsAmongPackedOnes() throws Exception {
        write("HEAD", "ref: refs/heads/main");
        write(
                "packed-refs",
                OTHER + " refs/heads/a/main\n" + COMMIT + " refs/heads/main\n" + OTHER + " refs/tags/main");

        assertThat(commit()).isEqualTo(COMMIT + "\n");
    }

    @Test
    void noBranch() throws Exception {
        write("HEAD", COMMIT);

        assertThat(commit()).isEqualTo(COMMIT + "\n");
    }

    @Test
    void aBranchWithoutACommit() throws Exception {
        write("HEAD", "ref: refs/heads/main");

        assertThat(commit()).isEmpty();
    }

    @Test
    void noDirectoryAtAll() throws Exception {
        assertThat(commit()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = git.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }

    /** What it prints, errors included. */
    private String commit() throws Exception {
        Process process = new ProcessBuilder("sh", SCRIPT.toString(), git.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }
}
