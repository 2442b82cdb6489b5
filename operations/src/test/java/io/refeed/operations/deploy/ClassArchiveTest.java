package io.refeed.operations.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the archive of classes is made, with a Java that only writes the files it is asked for. */
class ClassArchiveTest {
    private static final String COUNTERFEIT = """
            #!/bin/sh
            echo "$@" >>%1$s/calls
            [ ! -e %1$s/fail ] || exit 2
            for option in "$@"; do
              case $option in
                -XX:DumpLoadedClassList=* | -XX:SharedArchiveFile=*) echo classes >"${option#*=}" ;;
              esac
            done
            """;

    @TempDir
    private Path directory;

    private Path archive;

    @BeforeEach
    void makeJava() throws IOException {
        archive = directory.resolve("classes.jsa");
        Path java = directory.resolve("java");
        Files.writeString(java, COUNTERFEIT.formatted(directory));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void isMadeOfWhatAGameOnABrokerLoads() throws Exception {
        assertThat(make()).isZero();

        assertThat(archive).hasContent("classes");
        assertThat(Files.readAllLines(directory.resolve("calls")))
                .satisfiesExactly(
                        game -> assertThat(game)
                                .startsWith("-Xone -XX:DumpLoadedClassList=")
                                .contains(" -cp a.jar:b.jar "),
                        dump -> assertThat(dump)
                                .startsWith("-Xone -Xshare:dump ")
                                .endsWith(" -cp a.jar:b.jar"));
        assertThat(directory.resolve("classes.jsa.new")).doesNotExist();
    }

    @Test
    void isNotMadeWhereJavaFailsAndTheOldOneStays() throws Exception {
        Files.writeString(archive, "old");
        Files.createFile(directory.resolve("fail"));

        assertThat(make()).isNotZero();

        assertThat(archive).hasContent("old");
    }

    @Test
    void isNotMadeWhereItCannotBeWritten() throws Exception {
        archive = directory.resolve("missing/classes.jsa");

        assertThat(make()).isNotZero();

        assertThat(archive).doesNotExist();
    }

    private int make() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        Path.of("..", "deploy", "class-archive").toString(),
                        archive.toString(),
                        "a.jar:b.jar",
                        "-Xone")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        builder.environment().put("JAVA", directory.resolve("java").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(directory.resolve("out")).isEmptyFile();
        return process.exitValue();
    }
}
