package io.refeed.testbed.result;

import io.refeed.game.Game;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the directory of results of an experiment. Games may be recorded in any order and several at a time; verdicts
 * and rounds stand in the files in the order of the experiment.
 *
 * <p>The recorders of different games may be used by different threads, each by one.
 */
public final class ResultWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Experiment experiment;
    private final ResultFiles files;
    private final RunInfo run;
    private final boolean measures;
    private final OutputStream verdicts;
    private final OutputStream rounds;
    private final Map<String, Finished> finished = new HashMap<>();
    private final List<Report.Entry> entries = new ArrayList<>();

    private ResultWriter(Experiment experiment, ResultFiles files, RunInfo run, boolean measures) throws IOException {
        this.experiment = experiment;
        this.files = files;
        this.run = run;
        this.measures = measures;
        ResultFiles.write(files.experiment(), experiment.yaml());
        ResultFiles.write(files.run(), Trees.write(run.document()) + "\n");
        this.verdicts = Files.newOutputStream(files.verdicts());
        this.rounds = new BufferedOutputStream(Files.newOutputStream(ResultFiles.part(files.rounds())), BUFFER);
        rounds.write(CsvRows.heading(measures).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Begins a directory of results.
     *
     * @param directory a new or empty directory, or one with earlier results, which are removed
     * @param run what is known of the run
     * @param measures whether the games are measured
     * @throws UncheckedIOException if it cannot be written to
     */
    public static ResultWriter open(Path directory, Experiment experiment, RunInfo run, boolean measures) {
        try {
            return new ResultWriter(experiment, ResultFiles.prepare(directory), run, measures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the results are. */
    public Path directory() {
        return files.directory();
    }

    /** Begins the record of one of the games. */
    public GameRecorder record(Game game) {
        try {
            return new GameRecorder(game, measures, files, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void finished(Game game, Finished record) {
        finished.put(game.id(), record);
        try {
            while (entries.size() < experiment.games().size()) {
                PlannedGame next = experiment.games().get(entries.size());
                Finished ready = finished.remove(next.game().id());
                if (ready == null) {
                    return;
                }
                verdicts.write(line(ready.verdict));
                Files.copy(ready.rows, rounds);
                Files.delete(ready.rows);
                entries.add(new Report.Entry(next, ready.verdict, ready.strip, ready.excerpt));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what sums up the games that were finished. */
    @Override
    public synchronized void close() {
        try {
            verdicts.close();
            rounds.close();
            ResultFiles.complete(files.rounds());
            for (Finished stranded : finished.values()) {
                Files.deleteIfExists(stranded.rows);
            }
            GamesTable games = new GamesTable();
            entries.forEach(entry -> games.add(entry.game(), entry.verdict()));
            ResultFiles.write(files.games(), games.csv());
            ResultFiles.write(files.report(), new Report(experiment.name(), run).page(entries));
            ResultFiles.write(files.run(), Trees.write(run.ended().document()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A verdict as it stands in files and on the terminal: one line of JSON. */
    public static byte[] line(Map<String, Object> verdict) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("type", "verdict");
        typed.putAll(verdict);
        return (Trees.write(typed) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the recorder of a game leaves.
     *
     * @param verdict the verdict
     * @param strip its rounds, for a picture
     * @param excerpt those to be read
     * @param rows its rows of {@code rounds.csv}, in a file of their own
     */
    record Finished(Map<String, Object> verdict, RoundStrip strip, RoundExcerpt excerpt, Path rows) {}
}
