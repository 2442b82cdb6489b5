package io.refeed.testbed.experiment;

import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The part of an experiment that makes one game of each combination of values. */
final class Matrix {
    private static final int MOST_GAMES = 100_000;

    /** Keys whose values may be a range of numbers. */
    private static final Set<String> NUMBERS = Set.of("seed", "rounds", "target");

    private Matrix() {}

    /** The games without their defaults, in order: the last key of the file varies fastest. The ids are templates. */
    static List<GameTemplate> drafts(Node matrix, List<String> keys) {
        matrix.onlyKeys(keys);
        matrix.get("id").text();
        List<GameTemplate> drafts = new ArrayList<>();
        drafts.add(new GameTemplate(matrix.path()));
        for (String key : matrix.entries().keySet()) {
            List<Node> choices = choices(key, matrix.get(key));
            if ((long) drafts.size() * choices.size() > MOST_GAMES) {
                throw matrix.error("expected at most " + MOST_GAMES + " games");
            }
            List<GameTemplate> longer = new ArrayList<>();
            for (GameTemplate draft : drafts) {
                for (Node choice : choices) {
                    longer.add(new GameTemplate(matrix.path())
                            .put(key, choice.value(), choice.path())
                            .over(draft));
                }
            }
            drafts = longer;
        }
        return drafts;
    }

    private static List<Node> choices(String key, Node node) {
        if (node.isList() && (!key.equals("defences") || isListOfLists(node))) {
            if (node.list().isEmpty()) {
                throw node.error("expected at least one value, found an empty list");
            }
            return node.list();
        }
        boolean isForm = key.equals("target") && !node.isList() && node.isMap() && !node.has("from");
        if (NUMBERS.contains(key) && node.isMap() && !isForm) {
            return range(node);
        }
        return List.of(node);
    }

    private static boolean isListOfLists(Node node) {
        return node.list().stream().anyMatch(Node::isList);
    }

    private static List<Node> range(Node node) {
        node.onlyKeys("from", "to", "step");
        long from = node.get("from").integer(Long.MIN_VALUE, Long.MAX_VALUE);
        long to = node.get("to").integer(from, Long.MAX_VALUE);
        long step = node.find("step").map(n -> n.integer(1, Long.MAX_VALUE)).orElse(1L);
        List<Node> values = new ArrayList<>();
        for (long value = from; ; value += step) {
            if (values.size() == MOST_GAMES) {
                throw node.error("expected at most " + MOST_GAMES + " values");
            }
            values.add(new Node(node.path(), value));
            if (value > to - step || to - step > to) {
                return values;
            }
        }
    }
}
