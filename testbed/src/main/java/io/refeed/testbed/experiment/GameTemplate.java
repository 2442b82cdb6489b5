package io.refeed.testbed.experiment;

import io.refeed.language.spec.SpecException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A game as the file describes it: its values, and where each of them stands.
 *
 * @param place the path of the game, for what is missing in it
 * @param values the values by game key
 * @param origins the path of each value
 */
record GameTemplate(String place, Map<String, Object> values, Map<String, String> origins) {
    GameTemplate(String place) {
        this(place, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    GameTemplate put(String key, Object value, String origin) {
        values.put(key, value);
        origins.put(key, origin);
        return this;
    }

    /** A copy of this with what it lacks taken from another. */
    GameTemplate over(GameTemplate defaults) {
        GameTemplate merged = new GameTemplate(place, new LinkedHashMap<>(values), new LinkedHashMap<>(origins));
        defaults.values.forEach((key, value) -> {
            if (!values.containsKey(key)) {
                merged.put(key, value, defaults.origins.get(key));
            }
        });
        return merged;
    }

    /** The places in the file of an error that names places in the game. */
    SpecException located(SpecException e) {
        return e.at(this::origin);
    }

    private String origin(String path) {
        for (Map.Entry<String, String> origin : origins.entrySet()) {
            String key = origin.getKey();
            if (path.equals(key) || TreePath.isBelow(path, key)) {
                return origin.getValue() + path.substring(key.length());
            }
        }
        return path.isEmpty() ? place : place + "." + path;
    }
}
