package io.refeed.testbed.experiment;

import java.util.List;
import java.util.Map;

/**
 * An experiment, read and checked: every game resolved, in the order in which they are played.
 *
 * @param name what it is called
 * @param games its games, at least one
 */
public record Experiment(String name, List<PlannedGame> games) {
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
}
