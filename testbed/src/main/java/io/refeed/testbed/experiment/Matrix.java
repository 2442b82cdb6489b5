package io.refeed.testbed.experiment;

import io.refeed.game.Catalog;
import io.refeed.language.kind.KindParameter;
import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of an experiment that makes one game of each combination of values. */
final class Matrix {
    private static final int MOST_GAMES = 100_000;

    /** Keys whose values may be a range of numbers. */
    private static final Set<String> NUMBERS = Set.of("seed", "rounds", "target");

    /** Keys whose values are lists, so that only a list of lists varies. */
    private static final Set<String> LISTS = Set.of("defences", "detectors");

    private final Catalog catalog;

    /** @param catalog the kinds whose parameters may vary */
    Matrix(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The games without their defaults, in order: the last key of the file varies fastest. The ids are templates. */
    List<GameTemplate> drafts(Node matrix, List<String> keys) {
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

    private List<Node> choices(String key, Node node) {
        if (node.isList() && (!LISTS.contains(key) || isListOfLists(node))) {
            if (node.list().isEmpty()) {
                throw node.error("expected at least one value, found an empty list");
            }
            return node.list().stream()
                    .flatMap(each -> varied(key, each).stream())
                    .toList();
        }
        boolean isForm = key.equals("target") && !node.isList() && node.isMap() && !node.has("from");
        if (NUMBERS.contains(key) && node.isMap() && !isForm) {
            return range(node);
        }
        return varied(key, node);
    }

    /** A class, a generator or an adversary, once for each combination of the values that its parameters list. */
    private List<Node> varied(String key, Node node) {
        if (!node.isMap()) {
            return List.of(node);
        }
        List<Node> nodes = List.of(node);
        for (String parameter : singles(key, node)) {
            if (node.has(parameter) && node.get(parameter).isList()) {
                List<Node> values = node.get(parameter).list();
                if (values.isEmpty()) {
                    throw node.get(parameter).error("expected at least one value, found an empty list");
                }
                nodes = nodes.stream()
                        .flatMap(each -> values.stream().map(value -> with(each, parameter, value.value())))
                        .toList();
            }
        }
        return nodes;
    }

    /** The parameters of a kind that take a single value each. */
    private List<String> singles(String key, Node node) {
        return kinds(key).stream()
                .filter(kind ->
                        node.has("kind") && kind.name().equals(node.get("kind").value()))
                .flatMap(kind -> kind.parameters().stream())
                .filter(KindParameter::isSingle)
                .map(KindParameter::name)
                .toList();
    }

    private Collection<? extends RecordKind<?>> kinds(String key) {
        return switch (key) {
            case "class" -> catalog.classes();
            case "generator" -> catalog.generators();
            case "adversary" -> catalog.adversaries();
            default -> List.of();
        };
    }

    private static Node with(Node node, String parameter, Object value) {
        Map<String, Object> map = node.entries();
        map.put(parameter, value);
        return new Node(node.path(), map);
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
