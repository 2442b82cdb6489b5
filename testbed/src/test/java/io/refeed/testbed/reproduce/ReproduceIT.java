package io.refeed.testbed.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceIT {
    private static final Duration ASKED_FOR = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void comesOutTheSameOnKafkaAndInMemoryWithinTwoMinutes() throws IOException {
        long begin = System.nanoTime();
        Cli kafka = Cli.run("reproduce", "--json", "--out", directory.resolve("kafka"));
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Cli memory = Cli.run("reproduce", "--json", "--memory", "--out", directory.resolve("memory"));

        assertThat(kafka.code()).as(kafka.out() + kafka.err()).isZero();
        assertThat(kafka.out()).isEqualTo(memory.out()).hasLineCount(10).doesNotContain("\"agrees\":false");
        assertThat(transcripts("kafka")).isEqualTo(transcripts("memory")).isNotEmpty();
        assertThat(took).isLessThan(ASKED_FOR);
    }

    private Map<String, String> transcripts(String results) throws IOException {
        Map<String, String> transcripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve(results).resolve("transcripts"))) {
            for (Path file : files.toList()) {
                transcripts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return transcripts;
    }
}
