package io.refeed.protocol.json;

import io.refeed.game.Origin;
import io.refeed.protocol.Faults;
import io.refeed.protocol.json.TranscriptLine.GameLine;
import io.refeed.protocol.json.TranscriptLine.RoundLine;
import io.refeed.protocol.json.TranscriptLine.VerdictLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a transcript line by line. It checks the shape: one game, rounds, one verdict, each line a JSON object with its
 * fields; whether the rounds keep the rules is not its business. Fields that it does not know are passed over.
 *
 * <p>Not safe for use by several threads.
 */
public final class TranscriptReader implements AutoCloseable {
    private static final int LONGEST = 1 << 25;

    private final Fields fields = new Fields();
    private final Field.Text type = fields.text("type");
    private final Field.Whole round = fields.wholeOrZero("round", 1, Integer.MAX_VALUE);
    private final Field.Text word = fields.textOrNull("word");
    private final Field.Text origin = fields.textOrNull("origin");
    private final Field.Whole source = fields.wholeOrZero("source", 1, Integer.MAX_VALUE);
    private final Field.Text output = fields.textOrNull("output");
    private final Field.Text hypothesis = fields.textOrNull("hypothesis");
    private final Field.Flag dropped = fields.flagOrFalse("dropped");
    private final TreeField asked = fields.treeOrNull("asked");
    private final TreeField diagnostics = fields.treeOrNull("diagnostics");

    private final String name;
    private final InputStream in;
    private final Lines lines;
    private int line;
    private boolean judged;

    /**
     * @param name what errors call the transcript
     * @param in the transcript, which is closed with this reader and need not be buffered
     */
    public TranscriptReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
        this.lines = new Lines(in, LONGEST);
    }

    /**
     * Opens a file.
     *
     * @throws TranscriptException if it cannot be read
     */
    public static TranscriptReader open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new TranscriptException(file.toString(), 0, "is a directory, expected a transcript");
            }
            return new TranscriptReader(file.toString(), Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            throw new TranscriptException(file.toString(), 0, "there is no such file");
        } catch (AccessDeniedException e) {
            throw new TranscriptException(file.toString(), 0, "access is denied");
        } catch (IOException e) {
            throw new TranscriptException(file.toString(), 0, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * The next line, nothing after the verdict.
     *
     * @throws TranscriptException if the file is no transcript, or the line is more than the memory holds
     */
    public Optional<TranscriptLine> next() {
        int before = line;
        try {
            return read(advance());
        } catch (OutOfMemoryError e) {
            // The line alone took it, and is forgotten here.
            throw new TranscriptException(name, before + 1, Faults.OUT_OF_MEMORY);
        }
    }

    private Optional<TranscriptLine> read(boolean more) {
        if (!more) {
            if (line == 0) {
                throw new TranscriptException(name, 0, "is empty, expected a game line");
            }
            if (!judged) {
                throw new TranscriptException(name, line, "ends here, expected more rounds or the verdict line");
            }
            return Optional.empty();
        }
        line++;
        try {
            return Optional.of(read());
        } catch (MalformedException e) {
            throw error(lines.complete() ? e.getMessage() : "the line is cut off: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new TranscriptException(name, 0, "cannot be closed: " + e.getMessage());
        }
    }

    private boolean advance() {
        try {
            return lines.next();
        } catch (MalformedException e) {
            throw new TranscriptException(name, line + 1, e.getMessage());
        } catch (IOException e) {
            throw new TranscriptException(name, line + 1, "cannot be read: " + e.getMessage());
        }
    }

    private TranscriptLine read() {
        if (judged) {
            throw error("expected nothing after the verdict line");
        }
        String kind = kind();
        if (line == 1 && !kind.equals("game")) {
            throw error("expected the game line, found type '" + kind + "'");
        }
        return switch (kind) {
            case "game" -> game();
            case "round" -> round();
            case "verdict" -> verdict();
            default -> throw error("field 'type' must be 'game', 'round' or 'verdict', found '" + kind + "'");
        };
    }

    private GameLine game() {
        if (line > 1) {
            throw error("expected no second game line");
        }
        Map<String, Object> tree = tree();
        tree.remove("type");
        if (tree.get("game") instanceof String id) {
            return new GameLine(line, id, tree);
        }
        throw error(tree.containsKey("game") ? "field 'game' must be a text" : "field 'game' is missing");
    }

    private VerdictLine verdict() {
        judged = true;
        Map<String, Object> tree = tree();
        tree.remove("type");
        return new VerdictLine(line, tree);
    }

    private RoundLine round() {
        for (Field field : new Field[] {round, word, origin}) {
            if (!field.present()) {
                throw field.missing();
            }
        }
        if (output.present() && hypothesis.present()) {
            throw error("only one of the fields 'output' and 'hypothesis' may be given");
        }
        return new RoundLine(
                line,
                round.toInt(),
                word.value(),
                origin.constant(Origin.class),
                source.toInt(),
                hypothesis.present() ? hypothesis.value() : output.value(),
                hypothesis.present(),
                dropped.value(),
                QuestionExtentTree.read(asked),
                diagnostics.value());
    }

    /** The line's type; the fields of a round are read on the way, since nearly all lines are rounds. */
    private String kind() {
        try {
            fields.read(lines.bytes(), lines.from(), lines.to());
            return type.value();
        } catch (MalformedException e) {
            if (tree().get("type") instanceof String kind && !kind.equals("round")) {
                return kind;
            }
            throw e;
        }
    }

    private Map<String, Object> tree() {
        return Trees.object(Arrays.copyOfRange(lines.bytes(), lines.from(), lines.to()));
    }

    private TranscriptException error(String problem) {
        return new TranscriptException(name, line, problem);
    }
}
