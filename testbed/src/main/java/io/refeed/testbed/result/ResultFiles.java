package io.refeed.testbed.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /**
     * Makes the directory for an experiment that no one named one for: {@code NAME-TIME}, with a number behind it if another
     * command has just made that one.
     *
     * @param parent where to make it
     * @throws UncheckedIOException if it cannot be made
     */
    public static Path claim(Path parent, String experiment, LocalDateTime now) {
        String name = experiment + "-" + TIME.format(now);
        try {
            makeDirectories(parent);
            for (int i = 1; ; i++) {
                Path directory = parent.resolve(i == 1 ? name : name + "-" + i);
                try {
                    return Files.createDirectory(directory);
                } catch (FileAlreadyExistsException e) {
                    // Someone else's; the next number is free, or the one after.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a directory with all above it; one that is there may be a link. */
    static void makeDirectories(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
        }
    }

    /**
     * Makes a locked directory ready: a new one, an empty one, or one with earlier results, which are removed. From the first
     * moment on it says of itself that it is not complete.
     *
     * @param run what {@code run.json} says of the run that begins
     * @throws IOException if it cannot be, or if there are other things in it
     */
    static ResultFiles prepare(Path directory, String run) throws IOException {
        ResultFiles files = new ResultFiles(directory);
        if (!Files.exists(files.run())) {
            try (Stream<Path> entries = Files.list(directory)) {
                if (!entries.allMatch(files::isBegun)) {
                    throw new IOException(
                            directory + ": expected a new or empty directory, or one with earlier results");
                }
            }
        }
        write(files.run(), run);
        makeDirectories(files.transcripts());
        for (Path old : List.of(
                files.experiment(), files.verdicts(), files.rounds(), files.scores(), files.games(), files.report())) {
            Files.deleteIfExists(old);
            Files.deleteIfExists(part(old));
        }
        try (Stream<Path> entries = Files.list(files.transcripts())) {
            for (Path old : entries.filter(ResultFiles::isTranscript).toList()) {
                Files.delete(old);
            }
        }
        return files;
    }

    /** Whether it is what a command leaves that was killed before it wrote anything. */
    private boolean isBegun(Path entry) {
        return entry.endsWith(DirectoryLock.NAME) || entry.equals(part(run()));
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

    /** A row for each score of a detector. */
    public Path scores() {
        return directory.resolve("scores.csv");
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
        try (OutputStream out = new FileOutput(part(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        complete(file);
    }
}
