package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddedJarsTest {
    @TempDir
    private Path directory;

    @Test
    void mayBeFilesDirectoriesAndAllOfADirectory() throws IOException {
        Path jar = Files.createFile(directory.resolve("mine.jar"));

        assertThatCode(() -> AddedJars.check(jar + ":" + directory + "::" + directory + "/*:*"))
                .doesNotThrowAnyException();
        assertThatCode(() -> AddedJars.check("")).doesNotThrowAnyException();
        assertThatCode(() -> AddedJars.check(null)).doesNotThrowAnyException();
    }

    @Test
    void thatDoNotExistAreAnError() throws IOException {
        Path jar = Files.createFile(directory.resolve("mine.jar"));

        assertThatThrownBy(() -> AddedJars.check(jar + ":" + directory + "/yours.jar"))
                .isInstanceOf(CommandException.class)
                .hasMessage("REFEED_CLASSPATH names " + directory + "/yours.jar, which does not exist");
        assertThatThrownBy(() -> AddedJars.check(directory + "/none/*")).hasMessageContaining("/none/*");
    }
}
