package io.refeed.operations.conform;

import io.refeed.language.spec.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that a player did, or did not do.
 *
 * @param weight how bad it is
 * @param check the check that made it come out
 * @param kind what it is, in one word with hyphens: {@code wrong-partition}
 * @param game the game, by its name on the wire; null if it is about none
 * @param round the round, 0 if it is about none
 * @param sent what the player had been sent, with its place
 * @param expected what a player does then
 * @param came what came in its place
 */
public record Finding(
        Weight weight, String check, String kind, String game, int round, String sent, String expected, String came) {
    /** How bad a finding is. */
    public enum Weight {
        /** Answers do not count, or games do not go on. */
        ERROR,
        /** Does no harm to the game, and is worth to know. */
        WARNING
    }

    /** The same as a tree of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", "finding");
        tree.put("weight", Labels.of(weight));
        tree.put("check", check);
        tree.put("kind", kind);
        tree.put("game", game);
        tree.put("round", round == 0 ? null : round);
        tree.put("sent", sent);
        tree.put("expected", expected);
        tree.put("came", came);
        return tree;
    }
}
