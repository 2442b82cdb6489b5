package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.live.Vectors;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many games are played at a time, what is printed and written is the same. */
class JobsTest {
    private static final String JOBS = "--jobs";

    /** Games of very different lengths, so that they do not end in their order. */
    private static final String UNEVEN = """
            name: uneven
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}, {multiples: 6}]}
              target: 3
            matrix:
              id: "{rounds}-{generator}-{adversary}"
              rounds: [20000, 1, 30, 4000]
              generator: [{kind: witness-protection}, {kind: kleinberg-mullainathan}]
              adversary: [{kind: echo-alternate}, {kind: none}]
            """;

    @TempDir
    private Path directory;

    static List<Path> experiments() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String vector : Vectors.names()) {
            all.add(Vectors.experiment(vector));
        }
        try (Stream<Path> files = Files.list(Path.of("..", "experiments"))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    // Its player sits at no table but Kafka's.
                    .filter(file -> !file.endsWith("language-model.yaml"))
                    .forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void oneAtATimeOrManyWriteTheSame(Path experiment) throws IOException {
        plays("--measures", experiment);
    }

    @Test
    void gamesThatDoNotEndInTheirOrderAreWrittenInTheirs() throws IOException {
        Path experiment = Files.writeString(directory.resolve("uneven.yaml"), UNEVEN);

        plays("--json", experiment);
    }

    private void plays(String option, Path experiment) throws IOException {
        Path one = directory.resolve("one");
        Path many = directory.resolve("many");

        Cli alone = Cli.run("simulate", experiment, option, "--out", one, JOBS, 1);
        Cli together = Cli.run("simulate", experiment, option, "--out", many, JOBS, 5);

        assertThat(together.code()).isEqualTo(alone.code());
        assertThat(together.out()).isEqualTo(alone.out());
        assertThat(contents(many)).isEqualTo(contents(one)).isNotEmpty();
    }

    @Test
    void transcriptsAreAuditedInTheOrderInWhichTheyAreNamed() throws IOException {
        Path experiment = Files.writeString(directory.resolve("uneven.yaml"), UNEVEN);
        Path results = directory.resolve("results");
        Cli.run("simulate", experiment, "--out", results);
        List<Object> command = new ArrayList<>(List.of("audit"));
        command.addAll(Vectors.transcripts(results));
        command.add(3, directory.resolve("no.jsonl"));
        command.add(7, new ResultFiles(results).verdicts());

        Cli alone = audit(command, 1);
        Cli together = audit(command, 5);

        assertThat(together).isEqualTo(alone);
        assertThat(alone.out()).hasLineCount(command.size() - 3);
        assertThat(alone.err()).hasLineCount(2);
        assertThat(alone.code()).isEqualTo(2);
    }

    private static Cli audit(List<Object> command, int jobs) {
        return Cli.run(Stream.concat(command.stream(), Stream.of(JOBS, jobs)).toArray());
    }

    /** All files but those that tell the time. */
    private static Map<String, String> contents(Path results) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(results)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = results.relativize(file).toString();
                if (!name.equals("run.json") && !name.equals("report.html")) {
                    contents.put(name, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
