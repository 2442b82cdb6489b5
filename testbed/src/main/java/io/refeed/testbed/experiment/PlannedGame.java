package io.refeed.testbed.experiment;

import io.refeed.game.Durations;
import io.refeed.game.Game;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A game of an experiment.
 *
 * @param game the game
 * @param expectation what its verdict should be, null if nothing was said
 */
public record PlannedGame(Game game, Expectation expectation) {
    /** The game as an experiment file would give it, with nothing left to resolve. */
    public Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("id", game.id());
        resolved.putAll(game.description().tree());
        resolved.put("patience", Durations.spell(game.patience()));
        if (expectation != null) {
            resolved.put("expect", expectation.tree());
        }
        return resolved;
    }
}
