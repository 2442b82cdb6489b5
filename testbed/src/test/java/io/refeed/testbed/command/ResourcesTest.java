package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourcesTest {
    private static final long MEBIBYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        "39, 100000, 4, 'needs 64 MiB of memory at least, and may have 39; give it more with REFEED_JAVA_OPTIONS'",
        "500, 200, 4, 'and 4 partitions needs 350 open files, and may have 200; allow more with ''ulimit -n 4096'''",
        "500, 1024, 40, needs 1250 open files",
        "500, 1024, 1000, ulimit -n 25250",
    })
    void whatIsTooLittleIsSaidWithWhatToDo(long heap, long files, int partitions, String said) {
        assertThat(new Resources(heap * MEBIBYTE, files).missing(partitions))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(said));
    }

    @ParameterizedTest
    @CsvSource({"61, 350, 4", "256, 1024, 30"})
    void whatIsEnoughIsNotSpokenOf(long heap, long files, int partitions) {
        assertThat(new Resources(heap * MEBIBYTE, files).missing(partitions)).isEmpty();
    }

    @Test
    void thisProcessHasSome() {
        assertThat(Resources.ofThisProcess().missing(1)).isEmpty();
    }
}
