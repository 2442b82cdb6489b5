package io.refeed.testbed.result;

import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.RoundMeasures;
import io.refeed.game.referee.RoundObserver;
import io.refeed.protocol.json.TranscriptWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes one game as it is played: its transcript and its rows of {@code rounds.csv} and {@code scores.csv}.
 *
 * <p>Takes the rounds in order, and in order what the referee makes of them, either ahead of the other: the targets of
 * some games are settled late. Closed before it is {@linkplain #finish finished}, it leaves nothing that looks complete.
 * Between the rounds no file is open.
 *
 * <p>Not safe for use by several threads.
 */
public final class GameRecorder implements RoundObserver, AutoCloseable {
    /** The key in the first line of a transcript that says that its verdict has measures. */
    public static final String MEASURES = "measures";

    private final Game game;
    private final boolean measures;
    private final ResultWriter results;
    private final Path transcript;
    private final Path body;
    private final Path rows;
    private final Path scores;
    private final AppendedFile lines;
    private final TranscriptWriter writer;
    private final AppendedFile csv;
    private final CsvRows format;
    private final RoundStrip strip = new RoundStrip();
    private final RoundExcerpt excerpt = new RoundExcerpt();
    private final RoundMatcher matcher = new RoundMatcher(this::row);
    private boolean finished;

    /** @param buffer how many bytes of each of its files may wait until they are written */
    GameRecorder(Game game, boolean measures, ResultFiles files, int buffer, ResultWriter results) {
        this.game = game;
        this.measures = measures;
        this.results = results;
        this.transcript = files.transcript(game.id());
        this.body = ResultFiles.part(transcript);
        this.rows = ResultFiles.part(files.transcripts().resolve(game.id() + ".csv"));
        this.scores = ResultFiles.part(files.transcripts().resolve(game.id() + ".scores.csv"));
        this.lines = new AppendedFile(body, buffer);
        this.writer = new TranscriptWriter(lines, game.setting());
        this.csv = new AppendedFile(rows, buffer);
        this.format = new CsvRows(game.id(), game.setting(), measures);
        if (!game.adversary().settlesTargets()) {
            writer.game(game.id(), header());
        }
    }

    /** Takes the next round, the word that no one answered included. */
    public void round(Round round) {
        writer.round(round);
        matcher.round(round);
    }

    @Override
    public void judged(int round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget) {
        matcher.judged(round, invalid, repeated, echoed, offTarget);
    }

    @Override
    public void measured(Supplier<RoundMeasures> gauge) {
        matcher.measured(gauge);
    }

    /**
     * Completes the transcript.
     *
     * @param verdict the verdict, {@code game} being the id
     * @param referee who has judged the game; the transcript names the targets if the adversary settled them
     */
    public void finish(Map<String, Object> verdict, Referee referee) {
        try {
            for (Round round : matcher.unjudged()) {
                csv.write(format.unanswered(round).getBytes(StandardCharsets.UTF_8));
            }
            csv.close();
            if (referee.detectors().isPresent()) {
                try (OutputStream out = new BufferedOutputStream(new FileOutput(scores))) {
                    ScoreRows.write(game.id(), referee.detectors().get(), out);
                }
            }
            writer.verdict(verdict);
            writer.close();
            if (game.adversary().settlesTargets()) {
                prepend(header(referee));
            }
            ResultFiles.complete(transcript);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finished = true;
        results.finished(
                game,
                new ResultWriter.Finished(
                        verdict, strip, excerpt, rows, referee.detectors().isPresent() ? scores : null));
    }

    /** What is not finished is removed. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            lines.discard();
            csv.discard();
            Files.deleteIfExists(scores);
            Files.deleteIfExists(ResultFiles.part(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(JudgedRound judged) {
        try {
            strip.add(Marks.of(judged));
            excerpt.add(judged);
            csv.write(format.answered(judged).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>(game.description().tree());
        if (measures) {
            header.put(MEASURES, true);
        }
        return header;
    }

    private Map<String, Object> header(Referee referee) {
        Map<String, Object> header = header();
        header.put(SettledTargets.KEY, SettledTargets.tree(referee.targets()));
        referee.table().ifPresent(table -> header.put(SettledTargets.TABLE, table));
        return header;
    }

    /** Puts the first line, which could not be written before the game was over, where it belongs. */
    private void prepend(Map<String, Object> header) throws IOException {
        Path whole = ResultFiles.part(body);
        try (TranscriptWriter first = new TranscriptWriter(new FileOutput(whole), game.setting())) {
            first.game(game.id(), header);
        }
        try (OutputStream out = new FileOutput(whole, StandardOpenOption.APPEND)) {
            Files.copy(body, out);
        }
        Files.move(whole, body, StandardCopyOption.REPLACE_EXISTING);
    }
}
