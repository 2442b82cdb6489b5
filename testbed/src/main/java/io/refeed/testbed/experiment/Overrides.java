package io.refeed.testbed.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values from the command line in place of those of the file: {@code --set games[2].adversary.rate=0.3}. */
final class Overrides {
    private final Document document;

    Overrides(Document document) {
        this.document = document;
    }

    /**
     * Puts a value into the document, before anything in it is resolved.
     *
     * @param assignment {@code PATH=VALUE}, the value in YAML
     * @throws ExperimentException if there is no such place
     */
    void apply(String assignment) {
        String option = "--set " + assignment;
        int equals = assignment.indexOf('=');
        TreePath path = equals < 0 ? null : TreePath.parse(assignment.substring(0, equals));
        if (path == null) {
            throw new ExperimentException(option + ": expected PATH=VALUE, as in defaults.rounds=500");
        }
        Object value =
                YamlDocuments.read(option, assignment.substring(equals + 1)).root();
        borrowDefault(path);
        Object parent = document.root();
        for (int i = 1; i < path.steps().size(); i++) {
            parent = child(parent, path.first(i), option);
        }
        put(parent, path, value, option);
        document.markElsewhere(path.toString(), option);
    }

    private Object child(Object parent, TreePath path, String option) {
        Object step = path.steps().get(path.steps().size() - 1);
        Object found = new TreePath(List.of(step)).in(parent);
        if (found == null && path.toString().equals("defaults") && parent instanceof Map<?, ?> root) {
            found = new LinkedHashMap<String, Object>();
            modifiable(root).put("defaults", found);
            document.markElsewhere("defaults", option);
        }
        if (found == null) {
            throw new ExperimentException(option + ": " + path + ": there is no such place in the file");
        }
        return found;
    }

    private static void put(Object parent, TreePath path, Object value, String option) {
        Object last = path.steps().get(path.steps().size() - 1);
        if (last instanceof String key && parent instanceof Map<?, ?> map) {
            modifiable(map).put(key, value);
        } else if (last instanceof Integer index && parent instanceof List<?> list && index < list.size()) {
            modifiable(list).set(index, value);
        } else {
            throw new ExperimentException(option + ": " + path + ": there is no such place in the file");
        }
    }

    /** A game that has a value by default only gets one of its own, so that a part of it can be set. */
    private void borrowDefault(TreePath path) {
        List<Object> steps = path.steps();
        if (steps.size() < 4 || !steps.get(0).equals("games") || !(steps.get(2) instanceof String key)) {
            return;
        }
        TreePath standard = new TreePath(List.of("defaults", key));
        if (path.first(2).in(document.root()) instanceof Map<?, ?> game
                && !game.containsKey(key)
                && standard.in(document.root()) != null) {
            modifiable(game).put(key, copy(standard.in(document.root())));
            document.markCopy(path.first(3).toString(), standard.toString());
        }
    }

    private static Object copy(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, copy(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(value -> copy.add(copy(value)));
            return copy;
        }
        return tree;
    }

    @SuppressWarnings("unchecked") // documents are made of maps with text keys, and no one else holds them
    private static Map<String, Object> modifiable(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    @SuppressWarnings("unchecked") // as above
    private static List<Object> modifiable(List<?> list) {
        return (List<Object>) list;
    }
}
