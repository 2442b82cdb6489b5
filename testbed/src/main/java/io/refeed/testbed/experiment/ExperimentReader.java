package io.refeed.testbed.experiment;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads experiment files. Whatever is wrong with one is an {@link ExperimentException}, and nothing is read of it. */
public final class ExperimentReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]{1,200}");
    private static final List<String> ROOT_KEYS = List.of("$schema", "name", "defaults", "games", "matrix");
    private static final String EXPECT = "expect";
    private static final List<String> GAME_KEYS =
            Stream.concat(GameDescription.KEYS.stream(), Stream.of(EXPECT)).toList();

    private static final String OUT_OF_MEMORY = io.refeed.protocol.Faults.OUT_OF_MEMORY;

    private final Catalog catalog;
    private final SecretSeeds seeds;

    /** @param catalog the kinds that a file may name */
    public ExperimentReader(Catalog catalog) {
        this(catalog, null);
    }

    /**
     * One that draws the seeds that a file does not give.
     *
     * @param catalog the kinds that a file may name
     * @param seeds the seeds, null for the standard
     */
    public ExperimentReader(Catalog catalog, SecretSeeds seeds) {
        this.catalog = catalog;
        this.seeds = seeds;
    }

    /**
     * Reads a file, YAML or (named {@code *.json}) JSON.
     *
     * @param overrides {@code PATH=VALUE}, in place of what the file says
     * @throws ExperimentException if the file, or an override, is faulty
     */
    public Experiment read(Path file, List<String> overrides) {
        return read(file.toString(), text(file), overrides);
    }

    /**
     * Reads the text of a file.
     *
     * @param name what the file is called in errors
     */
    public Experiment read(String name, String text, List<String> overrides) {
        Document document = name.endsWith(".json") ? JsonDocuments.read(name, text) : YamlDocuments.read(name, text);
        Overrides override = new Overrides(document);
        overrides.forEach(override::apply);
        Faults faults = new Faults();
        Experiment experiment = faults.attempt(() -> experiment(document, faults));
        try {
            faults.raise();
        } catch (SpecException e) {
            throw document.error(e);
        }
        return experiment;
    }

    private Experiment experiment(Document document, Faults faults) {
        Node root = Node.root(document.root());
        if (!root.isMap()) {
            throw root.expected("a map with the keys name and games");
        }
        faults.check(() -> root.onlyKeys(ROOT_KEYS));
        String name = faults.attempt(() -> name(root.get("name")));
        GameTemplate defaults = new GameTemplate("defaults");
        List<GameTemplate> whole = new ArrayList<>();
        root.find("defaults").ifPresent(node -> faults.check(() -> defaults(node, defaults, faults)));
        root.find("games").ifPresent(node -> faults.check(() -> listed(node, defaults, whole, faults)));
        root.find("matrix").ifPresent(node -> faults.check(() -> combined(node, defaults, whole)));
        if (whole.isEmpty() && faults.size() == 0) {
            throw root.error("expected at least one game, under 'games' or 'matrix'");
        }
        if (seeds != null) {
            whole.forEach(seeds::give);
        }
        List<PlannedGame> games = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (GameTemplate each : whole) {
            if (faults.size() < Document.MOST_FAULTS) {
                try {
                    faults.check(() -> games.add(game(each, ids)));
                } catch (OutOfMemoryError e) {
                    // Mostly its languages took it, and are forgotten here; games after it would fail alike.
                    throw document.error(each.place(), OUT_OF_MEMORY);
                }
            }
        }
        // As it was given it would be played with other seeds.
        return new Experiment(name == null ? "unnamed" : name, games, seeds == null ? root.entries() : null);
    }

    private void defaults(Node node, GameTemplate defaults, Faults faults) {
        draft(node, without("id"), defaults, faults);
        DefaultsCheck.check(node, catalog, faults);
    }

    private static void listed(Node games, GameTemplate defaults, List<GameTemplate> whole, Faults faults) {
        for (Node node : games.list()) {
            GameTemplate game = new GameTemplate(node.path());
            faults.check(() -> {
                draft(node, GAME_KEYS, game, faults);
                whole.add(game.over(defaults));
            });
        }
    }

    private void combined(Node matrix, GameTemplate defaults, List<GameTemplate> whole) {
        for (GameTemplate draft : new Matrix(catalog).drafts(matrix, without(EXPECT))) {
            GameTemplate game = draft.over(defaults);
            Node template = new Node(game.origins().get("id"), game.values().get("id"));
            whole.add(game.put("id", IdTemplate.fill(template, game.values()), template.path()));
        }
    }

    private static String name(Node name) {
        if (!NAME.matcher(name.text()).matches()) {
            throw name.expected("a name of letters, digits, '.', '_', '+', '-', at most 200 of them");
        }
        return name.text();
    }

    private PlannedGame game(GameTemplate draft, Set<String> ids) {
        Node node = Node.root(draft.values());
        Faults faults = new Faults();
        Game game = faults.attempt(() -> Game.read(node, catalog, EXPECT));
        Expectation expectation = node.has(EXPECT) ? faults.attempt(() -> Expectation.read(node.get(EXPECT))) : null;
        if (node.value() instanceof Map<?, ?> values && values.get("id") instanceof String id && !ids.add(id)) {
            faults.add(node.get("id").expected("an id that no other game has"));
        }
        try {
            faults.raise();
        } catch (SpecException e) {
            throw draft.located(e);
        }
        return new PlannedGame(game, expectation);
    }

    private static void draft(Node node, List<String> keys, GameTemplate draft, Faults faults) {
        faults.check(() -> node.onlyKeys(keys));
        for (Map.Entry<String, Object> entry : node.entries().entrySet()) {
            if (keys.contains(entry.getKey())) {
                draft.put(entry.getKey(), entry.getValue(), draft.place() + "." + entry.getKey());
            }
        }
    }

    private static List<String> without(String key) {
        return GAME_KEYS.stream().filter(other -> !other.equals(key)).toList();
    }

    private static String text(Path file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new ExperimentException(file + ": there is no such file");
        } catch (CharacterCodingException e) {
            throw new ExperimentException(file + ":1: expected a text in UTF-8");
        } catch (IOException e) {
            throw new ExperimentException(file + ": cannot be read"
                    + (Files.isDirectory(file) ? ": it is a directory" : ": " + e.getMessage()));
        }
    }
}
