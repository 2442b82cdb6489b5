package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimedDirectoryTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 22, 12, 0, 7);

    @TempDir
    private Path parent;

    @Test
    void isNamedAfterTheExperimentAndTheTime() {
        assertThat(ResultFiles.claim(parent.resolve("results"), "e", NOW))
                .isEqualTo(parent.resolve("results/e-20261122-120007"))
                .isEmptyDirectory();
    }

    @Test
    void isAnotherForEachOfManyThatAskInTheSameSecond() {
        List<Path> claimed = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> ResultFiles.claim(parent, "e", NOW))
                .toList();

        assertThat(claimed).doesNotHaveDuplicates().hasSize(64);
        assertThat(claimed).contains(parent.resolve("e-20261122-120007-2")).allSatisfy(each -> assertThat(each)
                .isEmptyDirectory());
    }
}
