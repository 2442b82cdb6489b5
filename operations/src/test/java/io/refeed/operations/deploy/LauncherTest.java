package io.refeed.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in odd places, with a Java that only says how it was called. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "refeed");
    private static final String COUNTERFEIT = "#!/bin/sh\necho \"LC_ALL=$LC_ALL\"\necho \"$@\"\n";

    @TempDir
    private Path directory;

    private Path java;

    @BeforeEach
    void makeJava() throws IOException {
        java = directory.resolve("java");
        Path program = Files.createDirectories(java.resolve("bin")).resolve("java");
        Files.writeString(program, COUNTERFEIT);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aDirectoryThatJavaWouldTakeForTwoIsRefused() throws Exception {
        Path place = place("a:b");

        Launched launched = launch(place, Map.of());

        assertThat(launched.err())
                .hasLineCount(1)
                .startsWith("refeed: the directory " + place.toRealPath() + " has a colon");
        assertThat(launched.code()).isEqualTo(2);
    }

    @Test
    void aDirectoryThatCannotBeWrittenAndHasNoBuildIsRefused() throws Exception {
        Path place = directory.resolve("sources");
        Files.createDirectories(place);
        Files.copy(LAUNCHER, place.resolve("refeed"));
        Files.writeString(place.resolve("pom.xml"), "<project/>");
        Files.writeString(place.resolve("target"), "in the way, for the superuser, too");

        Launched launched = launch(place, Map.of());

        assertThat(launched.err()).hasLineCount(1).contains("cannot be written");
        assertThat(launched.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "'', C.UTF-8", "de_DE.UTF-8, de_DE.UTF-8"})
    void withoutALocaleNamesOfFilesAreUnicodeAllTheSame(String locale, String expected) throws Exception {
        Launched launched = launch(place("somewhere"), Map.of("LC_ALL", locale));

        assertThat(launched.out()).startsWith("LC_ALL=" + expected + "\n");
        assertThat(launched.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, false", "23.0.2, false", "24, true", "25.0.1, true"})
    void aJavaThatWarnsOfWhatLibrariesDoIsToldToLetThem(String version, boolean told) throws Exception {
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");

        Launched launched = launch(place("somewhere"), Map.of());

        assertThat(launched.out().contains("--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"))
                .isEqualTo(told);
        assertThat(launched.code()).isZero();
    }

    @Test
    void anArchiveOfThisVeryJavaIsUsed() throws Exception {
        Path place = place("somewhere");
        Path archive = archive(place);

        Launched launched = launch(place, Map.of());

        assertThat(launched.out()).contains("-XX:SharedArchiveFile=" + archive + " -Xlog:cds=off -cp ");
        assertThat(launched.code()).isZero();
    }

    @Test
    void anArchiveOfAnotherJavaIsNot() throws Exception {
        Path place = place("somewhere");
        archive(place);
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.99\"\n");

        Launched launched = launch(place, Map.of());

        assertThat(launched.out()).doesNotContain("SharedArchiveFile");
        assertThat(launched.code()).isZero();
    }

    @Test
    void anArchiveFromBeforeTheLatestBuildIsNotUsed() throws Exception {
        Path place = place("somewhere");
        FileTime build = Files.getLastModifiedTime(archive(place));
        Path jar = place.resolve("operations/target/refeed-operations.jar");
        Files.createDirectories(jar.getParent());
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(build.toMillis() + 10_000));

        Launched launched = launch(place, Map.of());

        assertThat(launched.out()).doesNotContain("SharedArchiveFile");
        assertThat(launched.code()).isZero();
    }

    /** Makes what the launcher takes for an archive of the Java that it is going to use. */
    private Path archive(Path place) throws Exception {
        Path release = java.resolve("release");
        Files.writeString(release, "JAVA_VERSION=\"17.0.15\"\n");
        Process sum =
                new ProcessBuilder("cksum").redirectInput(release.toFile()).start();
        String name = new String(sum.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
        return Files.createFile(place.toRealPath().resolve("target/launcher/classes-" + name + ".jsa"));
    }

    /** What it did. */
    private record Launched(int code, String out, String err) {}

    /** A directory with a launcher and what it takes for a build. */
    private Path place(String name) throws IOException {
        Path place = Files.createDirectories(directory.resolve(name));
        Files.copy(LAUNCHER, place.resolve("refeed"));
        Files.createDirectories(place.resolve("target/launcher"));
        Files.createFile(place.resolve("target/launcher/built"));
        return place;
    }

    private Launched launch(Path place, Map<String, String> environment) throws Exception {
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", place.resolve("refeed").toString(), "--version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("LC_") || key.startsWith("REFEED_"));
        builder.environment().remove("LANG");
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Launched(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
