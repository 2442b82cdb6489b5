package io.refeed.testbed.experiment;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
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
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._+-]+");
    private static final List<String> ROOT_KEYS = List.of("$schema", "name", "defaults", "games", "matrix");
    private static final String EXPECT = "expect";
    private static final List<String> GAME_KEYS =
            Stream.concat(GameDescription.KEYS.stream(), Stream.of(EXPECT)).toList();

    private final Catalog catalog;

    /** @param catalog the kinds that a file may name */
    public ExperimentReader(Catalog catalog) {
        this.catalog = catalog;
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
        try {
            return experiment(Node.root(document.root()));
        } catch (SpecException e) {
            throw document.error(e.path(), e.problem());
        }
    }

    private Experiment experiment(Node root) {
        if (!root.isMap()) {
            throw root.expected("a map with the keys name and games");
        }
        root.onlyKeys(ROOT_KEYS);
        Node name = root.get("name");
        if (!NAME.matcher(name.text()).matches()) {
            throw name.expected("a name of letters, digits, '.', '_', '+', '-'");
        }
        GameTemplate defaults = root.find("defaults")
                .map(node -> DefaultsCheck.checked(node.onlyKeys(without("id")), catalog))
                .map(node -> draft(node, "defaults"))
                .orElseGet(() -> new GameTemplate("defaults"));
        List<PlannedGame> games = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        root.find("games").ifPresent(list -> {
            for (Node node : list.list()) {
                games.add(game(draft(node.onlyKeys(GAME_KEYS), node.path()).over(defaults), ids));
            }
        });
        root.find("matrix").ifPresent(matrix -> {
            for (GameTemplate draft : Matrix.drafts(matrix, without(EXPECT))) {
                GameTemplate whole = draft.over(defaults);
                Node template =
                        new Node(whole.origins().get("id"), whole.values().get("id"));
                whole.put("id", IdTemplate.fill(template, whole.values()), template.path());
                games.add(game(whole, ids));
            }
        });
        if (games.isEmpty()) {
            throw root.error("expected at least one game, under 'games' or 'matrix'");
        }
        return new Experiment(name.text(), games);
    }

    private PlannedGame game(GameTemplate draft, Set<String> ids) {
        try {
            Node node = Node.root(draft.values());
            Game game = Game.read(node, catalog, EXPECT);
            if (!ids.add(game.id())) {
                throw node.get("id").expected("an id that no other game has");
            }
            return new PlannedGame(
                    game, node.find(EXPECT).map(Expectation::read).orElse(null));
        } catch (SpecException e) {
            throw draft.located(e);
        }
    }

    private static GameTemplate draft(Node node, String place) {
        GameTemplate draft = new GameTemplate(place);
        for (Map.Entry<String, Object> entry : node.entries().entrySet()) {
            draft.put(entry.getKey(), entry.getValue(), place + "." + entry.getKey());
        }
        return draft;
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
