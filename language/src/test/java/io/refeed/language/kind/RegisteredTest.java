package io.refeed.language.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.language.spec.Kind;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisteredTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path directory;

    interface Thing {}

    @Kind(name = "one", summary = "s", source = "s")
    record One() implements Thing {}

    @Kind(name = "two", summary = "s", source = "s")
    record Two() implements Thing {}

    @Kind(name = "one", summary = "s", source = "s")
    record AnotherOne() implements Thing {}

    record Bare() implements Thing {}

    private void register(String... lines) throws IOException {
        Path file = directory.resolve("META-INF/services/" + Thing.class.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        Thread.currentThread()
                .setContextClassLoader(new URLClassLoader(
                        new URL[] {directory.toUri().toURL()}, getClass().getClassLoader()));
    }

    @AfterEach
    void putBack() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void kindsComeInTheOrderOfTheirLines() throws IOException {
        register("# things", Two.class.getName() + " # the second", "", "  " + One.class.getName());

        assertThat(RecordKind.registered(Thing.class))
                .extracting(RecordKind::name)
                .containsExactly("two", "one");
        assertThat(RecordKind.all(Thing.class).keySet()).containsExactly("one", "two");
    }

    @Test
    void twoOfOneNameAreRefused() throws IOException {
        register(One.class.getName(), AnotherOne.class.getName());

        assertThatThrownBy(() -> RecordKind.all(Thing.class))
                .isInstanceOf(KindException.class)
                .hasMessageContaining("two kinds are called 'one': ")
                .hasMessageContaining(AnotherOne.class.getName());
    }

    @Test
    void whatIsNoKindIsRefused() throws IOException {
        register(Bare.class.getName());
        assertThatThrownBy(() -> RecordKind.all(Thing.class)).isInstanceOf(KindException.class);

        register("java.lang.String");
        assertThatThrownBy(() -> RecordKind.all(Thing.class))
                .isInstanceOf(KindException.class)
                .hasMessageContaining("names java.lang.String, which is no " + Thing.class.getName());

        register("mine.Missing");
        assertThatThrownBy(() -> RecordKind.all(Thing.class))
                .isInstanceOf(KindException.class)
                .hasMessageContaining("names mine.Missing, which is not on the class path");
    }
}
