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

    /** What waits in the buffers of all games together to be written, as far as the least of a buffer allows. */
    private static final int BUFFERS = 1 << 22;

    private static final int LEAST_BUFFER = 1 << 10;

    private final Experiment experiment;
    private final ResultFiles files;
    private final RunInfo run;
    private final boolean measures;
    private final OutputStream verdicts;
    private final OutputStream rounds;

    /** Null if no game has detectors. */
    private final OutputStream scores;

    private final Map<String, Finished> finished = new HashMap<>();
    private final List<Report.Entry> entries = new ArrayList<>();
    private final DirectoryLock lock;
    private int next;
    private boolean broken;
    private boolean interrupted;

    private ResultWriter(Experiment experiment, ResultFiles files, RunInfo run, boolean measures, DirectoryLock lock)
            throws IOException {
        this.experiment = experiment;
        this.files = files;
        this.run = run;
        this.measures = measures;
        this.lock = lock;
        ResultFiles.write(files.experiment(), experiment.kept());
        this.verdicts = new FileOutput(ResultFiles.part(files.verdicts()));
        this.rounds = new BufferedOutputStream(new FileOutput(ResultFiles.part(files.rounds())), BUFFER);
        rounds.write(CsvRows.heading(measures).getBytes(StandardCharsets.UTF_8));
        this.scores = experiment.games().stream()
                        .allMatch(planned -> planned.game().detectors().isEmpty())
                ? null
                : new BufferedOutputStream(new FileOutput(ResultFiles.part(files.scores())), BUFFER);
        if (scores != null) {
            scores.write(ScoreRows.HEADING.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Begins a directory of results. No other command can write there until this one is closed.
     *
     * @param directory a new or empty directory, or one with earlier results, which are removed
     * @param run what is known of the run
     * @param measures whether the games are measured
     * @throws UncheckedIOException if it cannot be written to, or if another command is writing there
     */
    public static ResultWriter open(Path directory, Experiment experiment, RunInfo run, boolean measures) {
        try {
            ResultFiles.makeDirectories(directory);
            DirectoryLock lock = DirectoryLock.take(directory);
            try {
                ResultFiles files = ResultFiles.prepare(directory, line(run));
                return new ResultWriter(experiment, files, run, measures, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(RunInfo run) {
        return Trees.write(run.document()) + "\n";
    }

    /** Where the results are. */
    public Path directory() {
        return files.directory();
    }

    /** Begins the record of one of the games. */
    public GameRecorder record(Game game) {
        int share = BUFFERS / 2 / Math.max(1, experiment.games().size());
        return new GameRecorder(game, measures, files, Math.max(LEAST_BUFFER, Math.min(BUFFER, share)), this);
    }

    synchronized void finished(Game game, Finished record) {
        finished.put(game.id(), record);
        interrupted |= Interruption.reason(record.verdict).isPresent();
        while (next < experiment.games().size()
                && finished.containsKey(experiment.games().get(next).game().id())) {
            add(experiment.games().get(next));
            next++;
        }
    }

    private void add(PlannedGame planned) {
        Finished ready = finished.remove(planned.game().id());
        try {
            verdicts.write(line(ready.verdict));
            Files.copy(ready.rows, rounds);
            Files.delete(ready.rows);
            if (ready.scores != null) {
                Files.copy(ready.scores, scores);
                Files.delete(ready.scores);
            }
        } catch (IOException e) {
            broken = true;
            throw new UncheckedIOException(e);
        }
        entries.add(new Report.Entry(planned, ready.verdict, ready.strip, ready.excerpt));
    }

    /**
     * Writes what sums up the games that were finished. Without all of them {@code run.json} says that the run has not come to
     * its end; files that could not be written stay parts.
     */
    @Override
    public synchronized void close() {
        try (lock) {
            boolean whole = next == experiment.games().size() && !interrupted;
            try (verdicts;
                    rounds;
                    scores) {
                for (PlannedGame planned :
                        experiment.games().subList(next, experiment.games().size())) {
                    if (!broken && finished.containsKey(planned.game().id())) {
                        add(planned);
                    }
                }
            }
            if (broken) {
                return;
            }
            GamesTable games = new GamesTable();
            entries.forEach(entry -> games.add(entry.game(), entry.verdict()));
            ResultFiles.write(files.games(), games.csv());
            ResultFiles.complete(files.verdicts());
            ResultFiles.complete(files.rounds());
            if (scores != null) {
                ResultFiles.complete(files.scores());
            }
            ResultFiles.write(files.report(), new Report(experiment.name(), run).page(entries));
            if (whole) {
                ResultFiles.write(files.run(), line(run.ended()));
            }
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
     * @param scores its rows of {@code scores.csv}, in a file of their own; null if it has no detectors
     */
    record Finished(Map<String, Object> verdict, RoundStrip strip, RoundExcerpt excerpt, Path rows, Path scores) {}
}
