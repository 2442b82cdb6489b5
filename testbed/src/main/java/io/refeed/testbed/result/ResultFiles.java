package io.refeed.testbed.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one directory of results.
 *
 * <p>A file that is not complete is called {@code *.part}: a crash leaves no transcript that looks whole and is not.
 *
 * @param directory the directory
 */
public record ResultFiles(Path directory) {
    static final String PART = ".part";

    private static final String RUN = "run.json";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** The directory for an experiment that no one named one for: {@code results/NAME-TIME}, not there yet. */
    public static Path standard(String experiment, LocalDateTime now) {
        String name = experiment + "-" + TIME.format(now);
        Path directory = Path.of("results", name);
        for (int i = 2; Files.exists(directory); i++) {
            directory = Path.of("results", name + "-" + i);
        }
        return directory;
    }

    /**
     * Makes the directory ready: a new one, an empty one, or one with earlier results, which are removed.
     *
     * @throws IOException if it cannot be, or if there are other things in it
     */
    static ResultFiles prepare(Path directory) throws IOException {
        ResultFiles files = new ResultFiles(directory);
        if (Files.isDirectory(directory) && !Files.exists(files.run())) {
            try (Stream<Path> entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException(
                            directory + ": expected a new or empty directory, or one with earlier results");
                }
            }
        }
        Files.createDirectories(files.transcripts());
        for (Path old : List.of(
                files.experiment(),
                files.run(),
                files.verdicts(),
                files.rounds(),
                files.games(),
                files.report(),
                part(files.rounds()))) {
            Files.deleteIfExists(old);
        }
        try (Stream<Path> entries = Files.list(files.transcripts())) {
            for (Path old : entries.filter(ResultFiles::isTranscript).toList()) {
                Files.delete(old);
            }
        }
        return files;
    }

    private static boolean isTranscript(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(".jsonl") || name.endsWith(PART);
    }

    /** The experiment, everything resolved. */
    public Path experiment() {
        return directory.resolve("experiment.yaml");
    }

    /** Versions, machine, times. */
    public Path run() {
        return directory.resolve(RUN);
    }

    /** A file for each game. */
    public Path transcripts() {
        return directory.resolve("transcripts");
    }

    /** The transcript of a game. */
    public Path transcript(String game) {
        return transcripts().resolve(game + ".jsonl");
    }

    /** A verdict a line, in the order of the experiment file. */
    public Path verdicts() {
        return directory.resolve("verdicts.jsonl");
    }

    /** A row a round. */
    public Path rounds() {
        return directory.resolve("rounds.csv");
    }

    /** A row a game. */
    public Path games() {
        return directory.resolve("games.csv");
    }

    /** The page. */
    public Path report() {
        return directory.resolve("report.html");
    }

    /** What a file is called as long as it is not complete. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Makes a complete file of a part. */
    static void complete(Path file) throws IOException {
        Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a whole file at once, or not at all. */
    static void write(Path file, String text) throws IOException {
        Files.writeString(part(file), text);
        complete(file);
    }
}
