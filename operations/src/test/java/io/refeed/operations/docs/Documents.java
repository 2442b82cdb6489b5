package io.refeed.operations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The blocks of the documents, and a directory like a fresh clone where their commands run. */
public final class Documents {
    /** The top of the repository. */
    public static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(sh|sh docker|sh players|text|\\w+ file=(\\S+))\\n(.*?)^```$");
    private static final long PATIENCE_SECONDS = 600;

    private final Path directory;
    private final Map<String, String> environment;

    /** @param directory becomes like a fresh clone */
    public Documents(Path directory, Map<String, String> environment) throws IOException {
        this.directory = directory;
        this.environment = environment;
        prepare();
    }

    /** The documents that have blocks of commands marked so. */
    public static Stream<Path> with(String mark) {
        try {
            List<Path> documents = new ArrayList<>(List.of(TOP.resolve("README.md")));
            try (Stream<Path> files = Files.walk(TOP.resolve("docs"))) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
            return documents.stream()
                    .filter(file ->
                            blocks(file).stream().anyMatch(block -> block.mark().equals(mark)))
                    .map(TOP::relativize);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the files of a document, and runs its commands that are marked so, in their order.
     *
     * @return what they printed
     */
    public String play(Path document, String mark) throws IOException, InterruptedException {
        StringBuilder printed = new StringBuilder();
        for (Block block : blocks(TOP.resolve(document))) {
            if (block.file() != null) {
                write(block);
            } else if (block.mark().equals(mark)) {
                printed.append(run(block.text()));
            }
        }
        return printed.toString();
    }

    /** The lines of the blocks of a document that are marked as {@code text}: quotes of what its commands print. */
    static List<String> quotes(Path document) {
        return blocks(TOP.resolve(document)).stream()
                .filter(block -> block.mark().equals("text"))
                .flatMap(block -> block.text().lines())
                .toList();
    }

    /** Writes the files of a document. */
    void write(Path document) throws IOException {
        for (Block block : blocks(TOP.resolve(document))) {
            if (block.file() != null) {
                write(block);
            }
        }
    }

    private void write(Block block) throws IOException {
        Path file = directory.resolve(block.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
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

    /**
     * Runs commands, which must succeed.
     *
     * @return what they printed
     */
    String run(String commands) throws IOException, InterruptedException {
        Path log = Files.createTempFile(directory, "block", ".log");
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", commands)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().remove("COLUMNS"); // how wide tables are is up to the document
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("ended in time: %s", commands)
                .isTrue();
        assertThat(process.exitValue())
                .as("exit code of%n%s%n%s", commands, Files.readString(log))
                .isZero();
        return Files.readString(log);
    }

    private static List<Block> blocks(Path file) {
        try {
            List<Block> blocks = new ArrayList<>();
            Matcher matcher = BLOCK.matcher(Files.readString(file));
            while (matcher.find()) {
                blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
            }
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A block of a document.
     *
     * @param mark what it is marked as
     * @param file the file that it is, null if it is commands
     */
    private record Block(String mark, String file, String text) {}
}
