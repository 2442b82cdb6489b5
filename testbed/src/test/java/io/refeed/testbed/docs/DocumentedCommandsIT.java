package io.refeed.testbed.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every block of commands in the documents that is marked as {@code sh} works as it stands, one after the other. */
class DocumentedCommandsIT {
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|yaml file=(\\S+))\\n(.*?)^```$");

    @TempDir
    Path directory;

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(TOP.resolve("README.md")));
        try (Stream<Path> files = Files.walk(TOP.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents.stream().filter(file -> !blocks(file).isEmpty()).map(TOP::relativize);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theCommandsOfADocumentWork(Path document) throws Exception {
        prepare();
        for (Block block : blocks(TOP.resolve(document))) {
            if (block.file() != null) {
                Files.writeString(directory.resolve(block.file()), block.text());
            } else {
                run(block.text());
            }
        }
    }

    /** A directory like a fresh clone: the launcher, without the build, and the experiments. */
    private void prepare() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path launcher = directory.resolve("refeed");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '" + classPath
                        + "' io.refeed.testbed.Main \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path experiments = Files.createDirectory(directory.resolve("experiments"));
        try (Stream<Path> files = Files.list(TOP.resolve("experiments"))) {
            for (Path file : files.toList()) {
                Files.copy(file, experiments.resolve(file.getFileName()));
            }
        }
    }

    private void run(String commands) throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "block", ".log");
        Process process = new ProcessBuilder("bash", "-euc", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS))
                .as("ended in time: %s", commands)
                .isTrue();
        assertThat(process.exitValue())
                .as("exit code of%n%s%n%s", commands, Files.readString(log))
                .isZero();
    }

    private static List<Block> blocks(Path file) {
        try {
            List<Block> blocks = new ArrayList<>();
            Matcher matcher = BLOCK.matcher(Files.readString(file));
            while (matcher.find()) {
                blocks.add(new Block(matcher.group(2), matcher.group(3)));
            }
            return blocks;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * A block of a document.
     *
     * @param file the file that it is, null if it is commands
     */
    private record Block(String file, String text) {}
}
