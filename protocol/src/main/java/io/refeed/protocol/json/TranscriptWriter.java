package io.refeed.protocol.json;

import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes a transcript: the game, a line a round, the verdict, in that order. Equal games give equal bytes.
 *
 * <p>Not safe for use by several threads. Whatever cannot be written is an {@link UncheckedIOException}.
 */
public final class TranscriptWriter implements AutoCloseable {
    private static final int FLUSH = 1 << 16;

    private final JsonWriter json = new JsonWriter();
    private final OutputStream out;
    private final Setting setting;

    /**
     * @param out where to; it is closed with this writer and need not be buffered
     * @param setting the game's setting, which knows how words and hypotheses are spelled
     */
    public TranscriptWriter(OutputStream out, Setting setting) {
        this.out = out;
        this.setting = setting;
    }

    /** Writes to a file, which is made or emptied. */
    public static TranscriptWriter create(Path file, Setting setting) {
        try {
            return new TranscriptWriter(Files.newOutputStream(file), setting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the first line.
     *
     * @param id the game in the experiment
     * @param source the game with everything resolved, a plain tree without the id
     */
    public void game(String id, Map<String, Object> source) {
        json.begin().field("type", "game").field("game", id).entries(source).end();
        newline();
    }

    /** Writes a round, with its {@link Round#diagnostics} if it has any. */
    public void round(Round round) {
        round(round, round.diagnostics() == null ? null : DiagnosticsTree.of(round.diagnostics(), setting.domain()));
    }

    /**
     * Writes a round with the account that came with the answer.
     *
     * @param diagnostics a plain tree, null if there is none; takes the place of {@link Round#diagnostics}
     */
    public void round(Round round, Object diagnostics) {
        json.begin()
                .field("type", "round")
                .field("round", round.round())
                .field("word", setting.domain().spell(round.word()))
                .field("origin", round.origin().label());
        if (round.origin() == Origin.REPLAY) {
            json.field("source", round.source());
        }
        if (round.answered()) {
            json.field(
                    setting.proper() ? "hypothesis" : "output",
                    setting.spell(round.reply().answer()));
        }
        round.questions().ifPresent(asked -> json.field("asked", QuestionExtentTree.of(asked)));
        if (diagnostics != null) {
            json.field("diagnostics", diagnostics);
        }
        json.end();
        newline();
    }

    /**
     * Writes the last line.
     *
     * @param verdict the verdict, a plain tree
     */
    public void verdict(Map<String, Object> verdict) {
        json.begin().field("type", "verdict").entries(verdict).end();
        newline();
    }

    @Override
    public void close() {
        try (out) {
            json.drainTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void newline() {
        json.newline();
        if (json.size() >= FLUSH) {
            try {
                json.drainTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
