package io.refeed.testbed.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedFileTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("file");
    }

    @Test
    void isWrittenABufferAtATime() throws IOException {
        AppendedFile appended = new AppendedFile(file, 10);

        appended.write("1234567".getBytes(UTF_8));
        assertThat(file).doesNotExist();
        appended.write("89ab".getBytes(UTF_8));
        assertThat(file).hasContent("1234567");
        appended.write("much longer than a buffer".getBytes(UTF_8));
        assertThat(file).hasContent("123456789abmuch longer than a buffer");
        appended.write('!');
        appended.close();

        assertThat(file).hasContent("123456789abmuch longer than a buffer!");
    }

    @Test
    void takesThePlaceOfAnEarlierFile() throws IOException {
        Files.writeString(file, "earlier");

        new AppendedFile(file, 10).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void goesOnWithNoFileThatSomeoneRemoved() throws IOException {
        AppendedFile appended = new AppendedFile(file, 2);
        appended.write("abc".getBytes(UTF_8));
        Files.delete(file);

        assertThatThrownBy(() -> appended.write("def".getBytes(UTF_8)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void isGoneWhenItIsDiscarded() throws IOException {
        AppendedFile appended = new AppendedFile(file, 2);
        appended.write("abc".getBytes(UTF_8));

        appended.discard();

        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> appended.write(1)).hasMessageContaining("is closed");
    }
}
