package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BrokerCommandTest {
    @TempDir
    private Path directory;

    @Test
    void aDataDirectoryThatKafkaWouldTakeForTwoIsRefused() throws IOException {
        Cli refused = Cli.run("broker", "--data", directory.resolve("a,b"));

        assertThat(refused.err())
                .hasLineCount(1)
                .startsWith("refeed: the data directory " + directory.toRealPath() + "/a,b has a comma in its name");
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void tooFewOpenFilesAreSaidBeforeItStarts() throws Exception {
        try (RefeedProcess refused = RefeedProcess.limited(directory, "ulimit -n 200", "broker")) {
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.errors())
                    .hasLineCount(1)
                    .startsWith("refeed: a broker with all services and 4 partitions needs 350 open files");
        }
    }
}
