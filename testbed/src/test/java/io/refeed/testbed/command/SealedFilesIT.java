package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the disk while sealed games are played, and after their process was killed. */
class SealedFilesIT {
    private static final String EXPERIMENT = """
            name: waiting
            games:
              - id: waiting
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: external, player: no-one}
                adversary: {kind: none}
                rounds: 5
            """;

    @TempDir
    private Path directory;

    private Path experiment;
    private Path temporary;

    @BeforeEach
    void write() throws IOException {
        experiment = Files.writeString(directory.resolve("waiting.yaml"), EXPERIMENT);
        temporary = Files.createDirectory(directory.resolve("tmp"));
    }

    private Path out(String name) {
        return directory.resolve(name);
    }

    /** A run that waits for a player; its results are there. */
    private RefeedProcess play(String name) throws IOException {
        RefeedProcess run =
                RefeedProcess.start(temporary, Path.of("/dev/null"), "run", experiment, "--secure", "--out", out(name));
        run.await(() -> Files.exists(out(name).resolve("run.json")));
        return run;
    }

    private Set<Path> left() throws IOException {
        try (Stream<Path> entries = Files.list(temporary)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("refeed-"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void assertClosed(Path path) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .as("%s", path)
                .isEqualTo("rwx------");
    }

    @Test
    void isClosedToOthersAndWhatAKilledRunLeftIsRemovedByTheNext() throws Exception {
        Path living;
        Set<Path> ofTheLiving;
        try (RefeedProcess first = play("first")) {
            ofTheLiving = left();
            living = out("first");
            assertThat(ofTheLiving).hasSize(2);
            for (Path path : List.of(living, ofTheLiving.iterator().next())) {
                assertClosed(path);
            }

            Set<Path> abandoned;
            try (RefeedProcess killed = play("killed")) {
                abandoned = left();
                abandoned.removeAll(ofTheLiving);
                killed.signal("KILL");
                killed.code();
            }
            assertThat(abandoned).hasSize(2).allMatch(Files::exists);
            try (Stream<Path> files = Files.walk(abandoned.stream()
                    .filter(path -> path.toString().contains("broker"))
                    .findFirst()
                    .orElseThrow())) {
                assertThat(files).anyMatch(file -> file.endsWith("admin/password"));
            }

            try (RefeedProcess next = play("next")) {
                assertThat(abandoned).noneMatch(Files::exists);
                assertThat(ofTheLiving).allMatch(Files::exists);
                assertThat(first.alive()).isTrue();
                next.signal("TERM");
                assertThat(next.code()).as(next.errors()).isEqualTo(143);
            }
            assertThat(left()).isEqualTo(ofTheLiving);
            first.signal("TERM");
            assertThat(first.code()).as(first.errors()).isEqualTo(143);
        }
        assertThat(left()).isEmpty();
    }
}
