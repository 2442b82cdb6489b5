package io.refeed.strategy.defence;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.language.spec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Games with defences, as experiment files describe them. */
abstract class DefendedGames {
    static final Catalog CATALOG = Catalog.load();
    static final Map<String, Object> KM = Map.of("kind", "kleinberg-mullainathan");
    static final Map<String, Object> WP = Map.of("kind", "witness-protection");
    static final Map<String, Object> EVENS = explicit("all", Map.of("multiples", 2L));

    static Map<String, Object> explicit(Object... languages) {
        return Map.of("kind", "explicit", "domain", "naturals", "languages", List.of(languages));
    }

    static Map<String, Object> game(Map<String, Object> generator, Object defences, Object... keys) {
        Map<String, Object> game = new LinkedHashMap<>();
        game.put("id", "g");
        game.put("class", EVENS);
        game.put("target", 2L);
        game.put("generator", generator);
        game.put("defences", defences);
        game.put("adversary", Map.of("kind", "only-invalid"));
        game.put("rounds", 40L);
        for (int i = 0; i < keys.length; i += 2) {
            game.put((String) keys[i], keys[i + 1]);
        }
        game.values().remove(null);
        return game;
    }

    static Game read(Map<String, Object> game) {
        return Game.read(Node.root(game), CATALOG);
    }
}
