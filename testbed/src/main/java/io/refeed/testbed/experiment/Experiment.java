package io.refeed.testbed.experiment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An experiment, read and checked: every game resolved, in the order in which they are played.
 *
 * @param name what it is called
 * @param games its games, at least one
 * @param given the tree that it was read from, overrides included; null if it was not read from one
 */
public record Experiment(String name, List<PlannedGame> games, Map<String, Object> given) {
    /** One that was not read from a tree. */
    public Experiment(String name, List<PlannedGame> games) {
        this(name, games, null);
    }

    /** Copies the list. */
    public Experiment {
        games = List.copyOf(games);
    }

    /** The experiment in YAML, with nothing left to resolve: read again, it is the same games. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder("name: " + YamlWriter.inline(name) + "\ngames:\n");
        for (PlannedGame game : games) {
            String lead = "  - ";
            for (Map.Entry<String, Object> entry : game.resolved().entrySet()) {
                yaml.append(lead).append(entry.getKey()).append(": ");
                yaml.append(YamlWriter.inline(entry.getValue())).append('\n');
                lead = "    ";
            }
        }
        return yaml.toString();
    }

    /**
     * The experiment in YAML as results keep it: {@linkplain #yaml with nothing left to resolve}, or as it was given if that
     * would be larger than what can be read again.
     */
    public String kept() {
        String resolved = yaml();
        long values =
                2 + games.stream().mapToLong(game -> values(game.resolved())).sum();
        if (given == null || !YamlDocuments.isTooLarge(resolved, values)) {
            return resolved;
        }
        StringBuilder yaml = new StringBuilder(
                "# As it was given: with nothing left to resolve it would be too large to be read again.\n");
        given.forEach((key, value) -> yaml.append(YamlWriter.inline(key))
                .append(": ")
                .append(YamlWriter.inline(value))
                .append('\n'));
        return yaml.toString();
    }

    private static long values(Object tree) {
        Collection<?> parts =
                tree instanceof Map<?, ?> map ? map.values() : tree instanceof List<?> list ? list : List.of();
        return 1 + parts.stream().mapToLong(Experiment::values).sum();
    }
}
