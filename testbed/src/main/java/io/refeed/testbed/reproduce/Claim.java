package io.refeed.testbed.reproduce;

import io.refeed.language.spec.Node;
import io.refeed.testbed.experiment.Expectation;
import java.util.List;

/**
 * A result, and what a finite run can show of it.
 *
 * @param id what the ids of its games begin with
 * @param title its name
 * @param claim what it says
 * @param predicted what must come out of its games
 * @param promise the same, as what every verdict of its games must hold and no verdict of its controls may
 * @param without what its controls go without
 * @param shows what exactly has been shown if it comes out so
 */
public record Claim(
        String id, String title, String claim, String predicted, Expectation promise, String without, String shows) {
    private static final List<String> KEYS =
            List.of("id", "title", "claim", "predicted", "promise", "without", "shows");

    static Claim read(Node node) {
        node.onlyKeys(KEYS);
        return new Claim(
                node.get("id").text(),
                node.get("title").text(),
                node.get("claim").text(),
                node.get("predicted").text(),
                Expectation.read(node.get("promise")),
                node.get("without").text(),
                node.get("shows").text());
    }

    /** Whether a game is one in which the promise must hold. */
    boolean isPlayedBy(String game) {
        return game.startsWith(id + ".play.");
    }

    /** Whether a game is one in which it must not. */
    boolean isControlledBy(String game) {
        return game.startsWith(id + ".control.");
    }
}
