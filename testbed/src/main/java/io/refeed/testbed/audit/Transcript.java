package io.refeed.testbed.audit;

import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.Faults;
import io.refeed.protocol.json.TranscriptException;
import io.refeed.protocol.json.TranscriptLine;
import io.refeed.protocol.json.TranscriptLine.GameLine;
import io.refeed.protocol.json.TranscriptLine.RoundLine;
import io.refeed.protocol.json.TranscriptReader;
import io.refeed.testbed.result.GameRecorder;
import io.refeed.testbed.result.SettledTargets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transcript being read: its game first, then line after line. Nothing is kept.
 *
 * <p>Not safe for use by several threads.
 */
public final class Transcript implements AutoCloseable {
    private final String name;
    private final TranscriptReader reader;
    private final GameLine header;
    private final Game game;

    private Transcript(Path file, Catalog catalog) {
        name = file.toString();
        reader = TranscriptReader.open(file);
        try {
            header = (GameLine) reader.next().orElseThrow();
            checkMeasures();
            game = game(header, catalog);
        } catch (TranscriptException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Opens a file.
     *
     * @throws TranscriptException if it is no transcript, or its game is none
     */
    public static Transcript open(Path file, Catalog catalog) {
        return new Transcript(file, catalog);
    }

    /** The file. */
    public String name() {
        return name;
    }

    /** The game, as the first line gives it. */
    public Game game() {
        return game;
    }

    /** The first line, a plain tree. */
    public Map<String, Object> header() {
        return header.tree();
    }

    /** The targets that the first line names, for games in which no one else can tell; empty if it names none. */
    List<Target> claimedTargets() {
        Object claimed = header().get(SettledTargets.KEY);
        List<Target> targets = new ArrayList<>();
        try {
            for (Node node : claimed == null ? List.<Node>of() : new Node(SettledTargets.KEY, claimed).list()) {
                Node form = node.get("is");
                targets.add(new Target(
                        node.get("name").text(), game.setting().domain().language(form), form.value()));
            }
        } catch (SpecException e) {
            throw new TranscriptException(name, header.line(), e.getMessage());
        }
        return targets;
    }

    /** Whether the first line says that the verdict has measures. */
    public boolean measured() {
        return Boolean.TRUE.equals(header.tree().get(GameRecorder.MEASURES));
    }

    /** The next line, nothing after the verdict. */
    public Optional<TranscriptLine> next() {
        return reader.next();
    }

    /**
     * A round in the terms of the rules. A word that is spelled wrong becomes position 0, which is in no language.
     *
     * @throws TranscriptException if it answers with the wrong thing
     */
    public Round round(RoundLine line) {
        Choice choice = new Choice(game.setting().domain().word(line.word()), line.origin(), line.source(), 0);
        if (line.answer() == null) {
            return Round.unanswered(line.round(), choice);
        }
        if (line.hypothesis() != game.setting().proper()) {
            throw new TranscriptException(
                    name,
                    line.line(),
                    "expected the answer under '" + (game.setting().proper() ? "hypothesis" : "output") + "'");
        }
        return new Round(
                line.round(),
                choice,
                new Reply(game.setting().answer(line.answer()), null, line.asked(), line.dropped()));
    }

    @Override
    public void close() {
        reader.close();
    }

    private void checkMeasures() {
        Object measures = header.tree().get(GameRecorder.MEASURES);
        if (measures != null && !(measures instanceof Boolean)) {
            throw new TranscriptException(name, header.line(), "measures: expected true or false");
        }
    }

    private Game game(GameLine line, Catalog catalog) {
        Map<String, Object> tree = new LinkedHashMap<>(line.tree());
        tree.put("id", line.game());
        try {
            return GameDescription.read(Node.root(tree)).resolve(catalog);
        } catch (SpecException e) {
            throw new TranscriptException(name, line.line(), e.getMessage());
        } catch (OutOfMemoryError e) {
            // Its languages took it, and are forgotten here.
            throw new TranscriptException(name, line.line(), Faults.OUT_OF_MEMORY);
        }
    }
}
