package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jars on the plugin path hold is found by the context class loader, as long as a command runs. */
class AddedJarsTest {
    private static final String FILE = "META-INF/services/mine";

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void writeJar() throws IOException {
        jar = directory.resolve("mine.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(FILE));
            out.closeEntry();
        }
    }

    @Test
    void jarsAndDirectoriesOfJarsAndOfClassesAreFound() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes/META-INF/services"));
        Files.createFile(classes.resolve("mine"));
        Path directories = directory.resolve("classes");

        assertThat(found(List.of(jar.toString()), null)).isEqualTo(1);
        assertThat(found(List.of(directory.toString()), null)).isEqualTo(1);
        assertThat(found(List.of(directories.toString()), null)).isEqualTo(1);
        assertThat(found(List.of(jar + File.pathSeparator + File.pathSeparator + directories), null))
                .isEqualTo(2);
        assertThat(found(List.of(jar.toString(), directories.toString()), null)).isEqualTo(2);
    }

    @Test
    void theVariableIsForThoseWhoGiveNoOption() {
        assertThat(found(null, jar.toString())).isEqualTo(1);
        assertThat(found(List.of(jar.toString()), "/none")).isEqualTo(1);
        assertThat(found(null, "")).isZero();
        assertThat(found(null, null)).isZero();
    }

    @Test
    void thatDoNotExistAreAnError() {
        assertThatThrownBy(() -> found(List.of(jar + ":" + directory + "/yours.jar"), null))
                .isInstanceOf(CommandException.class)
                .hasMessage("--plugin-path names " + directory + "/yours.jar, which does not exist");
        assertThatThrownBy(() -> found(null, "/none"))
                .hasMessage("REFEED_PLUGIN_PATH names /none, which does not exist");
    }

    private static int found(List<String> paths, String variable) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        int found = AddedJars.during(paths, variable, () ->
                (int) thread.getContextClassLoader().resources(FILE).count());
        assertThat(thread.getContextClassLoader()).isSameAs(before);
        return found;
    }
}
