package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
import io.refeed.testbed.command.RefeedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The template for players in Java builds alone, from a repository that holds what this build has made; its player conforms, and its
 * adversary plays from the plugin path.
 */
class JavaTemplateIT {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final List<String> MODULES =
            List.of("language", "text", "game", "strategy", "protocol", "generator", "player-kit");
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final String EXPERIMENT = """
            name: refrain
            games:
              - id: refrain
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: refrain, every: 5}
                rounds: 40
            """;

    @TempDir
    private static Path directory;

    private static Path jar;

    @BeforeAll
    static void build() throws Exception {
        Path project = directory.resolve("java");
        copy(TOP.resolve("players/java"), project);
        Path made = directory.resolve("made/io/refeed");
        install(made, "refeed", TOP.resolve("pom.xml"), null);
        for (String module : MODULES) {
            String artifact = "refeed-" + module;
            install(
                    made,
                    artifact,
                    TOP.resolve(module).resolve("pom.xml"),
                    TOP.resolve(module).resolve("target").resolve(artifact + "-" + VERSION + ".jar"));
        }
        Path settings = Files.writeString(directory.resolve("settings.xml"), settings());
        Path log = directory.resolve("maven.log");
        int code = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-s",
                        settings.toString(),
                        "-Dmaven.repo.local=" + directory.resolve("local"),
                        "package")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as("%s", Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("Tests run: 3, Failures: 0", "Tests run: 1, Failures: 0");
        jar = project.resolve("target/mine-1.0-SNAPSHOT.jar");
    }

    /** What the build has used lies in its own repository, and needs no network. */
    private static String settings() {
        Path used = Path.of(System.getProperty(
                "localRepository",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        return """
                <settings>
                  <mirrors>
                    <mirror><id>used</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>made</id>
                      <repositories>
                        <repository>
                          <id>made</id>
                          <url>%s</url>
                          <snapshots><enabled>true</enabled></snapshots>
                        </repository>
                      </repositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>made</activeProfile></activeProfiles>
                </settings>
                """.formatted(used.toUri(), directory.resolve("made").toUri());
    }

    private static void install(Path group, String artifact, Path pom, Path file) throws IOException {
        Path place = Files.createDirectories(group.resolve(artifact).resolve(VERSION));
        String name = artifact + "-" + VERSION;
        Files.copy(pom, place.resolve(name + ".pom"));
        if (file != null) {
            Files.copy(file, place.resolve(name + ".jar"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(each -> !each.startsWith(from.resolve("target")))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    @Test
    void thePlayerOfTheTemplateConforms() {
        Cli tried = Cli.run(
                "conform",
                "--player",
                "mine",
                "--pause",
                "1",
                "--",
                JAVA,
                "-cp",
                jar + ":" + CLASS_PATH,
                "mine.Mine",
                "{bootstrap}");

        assertThat(tried.out())
                .contains("Player mine: no errors, 0 warnings.", "passed   restart", "passed   rebalance");
        assertThat(tried.code()).isZero();
    }

    @Test
    void theAdversaryOfTheTemplatePlaysFromThePluginPath() throws Exception {
        Path experiment = Files.writeString(directory.resolve("refrain.yaml"), EXPERIMENT);
        Path catalog = directory.resolve("catalog.jsonl");

        assertThat(code(catalog, "catalog", "--json", "--plugin-path", jar)).isZero();
        assertThat(code(Path.of("/dev/null"), "check", experiment)).isEqualTo(2);
        for (String way : List.of("simulate", "run")) {
            Path out = directory.resolve(way);
            assertThat(code(Path.of("/dev/null"), way, experiment, "--plugin-path", jar.getParent(), "--out", out))
                    .as(way)
                    .isZero();
        }

        assertThat(Files.readString(catalog)).contains("\"name\":\"refrain\"");
        assertThat(directory.resolve("run/transcripts/refrain.jsonl"))
                .hasSameTextualContentAs(directory.resolve("simulate/transcripts/refrain.jsonl"))
                .content()
                .contains("\"origin\":\"replay\"");
    }

    private static int code(Path output, Object... arguments) throws IOException, InterruptedException {
        try (RefeedProcess process = RefeedProcess.start(directory, output, arguments)) {
            return process.code();
        }
    }
}
