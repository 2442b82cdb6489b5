package io.refeed.testbed.experiment;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the defaults of an experiment on their own, as far as they mean something on their own: a default that every
 * game replaces would otherwise be read by no one, faults and all.
 */
final class DefaultsCheck {
    private static final List<String> KEYS = List.of("rounds", "seed", "mode", "pacing", "patience");

    private DefaultsCheck() {}

    /**
     * Checks the defaults.
     *
     * @param faults takes what is wrong with them
     */
    static void check(Node defaults, Catalog catalog, Faults faults) {
        defaults.find("class").ifPresent(node -> faults.check(() -> catalog.readClass(node)));
        defaults.find("expect").ifPresent(node -> faults.check(() -> Expectation.read(node)));
        for (String key : KEYS) {
            defaults.find(key).ifPresent(node -> faults.check(() -> tryOut(key, node, catalog)));
        }
    }

    /** Reads a game in which nothing but this value could be wrong. */
    private static void tryOut(String key, Node node, Catalog catalog) {
        Map<String, Object> game = new LinkedHashMap<>();
        game.put("id", "default");
        game.put("class", Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all")));
        game.put("target", 1L);
        game.put("generator", Map.of("kind", "answers", "answers", List.of("1")));
        game.put("adversary", Map.of("kind", "none"));
        game.put(key, node.value());
        try {
            Game.read(Node.root(game), catalog);
        } catch (SpecException e) {
            throw e.at(path -> node.path() + path.substring(key.length()));
        }
    }
}
