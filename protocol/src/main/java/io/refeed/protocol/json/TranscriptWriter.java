package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Writes a transcript: the game, a line a round, the verdict, in that order. Equal games give equal bytes.
 *
 * <p>Not safe for use by several threads. Whatever cannot be written is an {@link UncheckedIOException}.
 */
public final class TranscriptWriter implements AutoCloseable {
    private final OutputStream out;
    private final Setting setting;

    /**
     * @param out where to; takes a line or so at a time, and is closed with this writer
     * @param setting the game's setting, which knows how words and hypotheses are spelled
     */
    public TranscriptWriter(OutputStream out, Setting setting) {
        this.out = out;
        this.setting = setting;
    }

    /**
     * Writes the first line.
     *
     * @param id the game in the experiment
     * @param source the game with everything resolved, a plain tree without the id
     */
    public void game(String id, Map<String, Object> source) {
        line("game", json -> {
            json.writeStringField("game", id);
            entries(source, json);
        });
    }

    /** Writes a round, with its {@link Round#diagnostics} if it has any. */
    public void round(Round round) {
        round(round, round.diagnostics() == null ? null : DiagnosticsTree.of(round.diagnostics(), setting));
    }

    /**
     * Writes a round with the account that came with the answer.
     *
     * @param diagnostics a plain tree, null if there is none; takes the place of {@link Round#diagnostics}
     */
    public void round(Round round, Object diagnostics) {
        line("round", json -> {
            json.writeNumberField("round", round.round());
            json.writeStringField("word", setting.domain().spell(round.word()));
            json.writeStringField("origin", round.origin().label());
            if (round.origin() == Origin.REPLAY) {
                json.writeNumberField("source", round.source());
            }
            if (round.answered()) {
                json.writeStringField(
                        setting.proper() ? "hypothesis" : "output",
                        setting.spell(round.reply().answer()));
            }
            if (round.dropped()) {
                json.writeBooleanField("dropped", true);
            }
            if (round.questions().isPresent()) {
                json.writePOJOField("asked", round.questions().get());
            }
            if (diagnostics != null) {
                json.writePOJOField("diagnostics", diagnostics);
            }
        });
    }

    /**
     * Writes the last line.
     *
     * @param verdict the verdict, a plain tree
     */
    public void verdict(Map<String, Object> verdict) {
        line("verdict", json -> entries(verdict, json));
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a generator of its own, whose buffers Jackson lends: those of one that is kept would weigh more than most games. */
    private void line(String type, Body body) {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", type);
            body.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (JacksonException e) {
            throw new IllegalArgumentException("cannot be written: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entries(Map<String, Object> tree, JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> entry : tree.entrySet()) {
            json.writePOJOField(entry.getKey(), entry.getValue());
        }
    }

    /** Writes what a line has besides its type. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
