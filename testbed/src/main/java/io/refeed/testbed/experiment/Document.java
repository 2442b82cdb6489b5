package io.refeed.testbed.experiment;

import io.refeed.language.spec.SpecException;
import io.refeed.testbed.terminal.TerminalText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a file holds, as a plain tree, together with the place of every value: the line of its key, or of the element
 * itself in a list.
 *
 * <p>Not safe for use by several threads.
 */
final class Document {
    /** How many faults are worth telling at once. */
    static final int MOST_FAULTS = 100;

    private final String name;
    private final Map<String, String> places = new HashMap<>();
    private Object root;

    /** @param name what the file is called in errors */
    Document(String name) {
        this.name = name;
        mark("", 1);
    }

    Object root() {
        return root;
    }

    void root(Object value) {
        root = value;
    }

    /** Notes that the value at a path stands in a line of this file. */
    void mark(String path, int line) {
        places.put(path, name + ":" + line);
    }

    /** Notes that the value at a path comes from elsewhere, and so does everything below. */
    void markElsewhere(String path, String place) {
        places.keySet().removeIf(other -> TreePath.isBelow(other, path));
        places.put(path, place);
    }

    /** Notes that the values at and below a path are a copy of those at another. */
    void markCopy(String path, String original) {
        Map<String, String> copies = new HashMap<>();
        places.forEach((other, place) -> {
            if (other.equals(original) || TreePath.isBelow(other, original)) {
                copies.put(path + other.substring(original.length()), place);
            }
        });
        places.putAll(copies);
    }

    /** The place of a value, or of the nearest one around it that has a place: {@code demo.yaml:12}. */
    String place(String path) {
        String at = path;
        while (!places.containsKey(at)) {
            at = TreePath.parent(at);
        }
        return places.get(at);
    }

    /** An error at a place, as it is shown. */
    ExperimentException error(String path, String problem) {
        return new ExperimentException(sentence(path, problem));
    }

    /** Errors at their places, in the order of the file, a line each; the first hundred if there are more. */
    ExperimentException error(SpecException faults) {
        List<SpecException> sorted = new ArrayList<>(faults.all());
        sorted.sort(Comparator.comparingInt(each -> line(each.path())));
        String shown = sorted.stream()
                .limit(MOST_FAULTS)
                .map(each -> sentence(each.path(), each.problem()))
                .distinct()
                .collect(Collectors.joining("\n"));
        return new ExperimentException(
                sorted.size() < MOST_FAULTS ? shown : shown + "\n" + name + ": there may be more; these are the first");
    }

    private String sentence(String path, String problem) {
        return TerminalText.visible(place(path) + ": " + (path.isEmpty() ? "" : path + ": ") + problem);
    }

    /** The line of a value in this file; 0 for one that comes from elsewhere. */
    private int line(String path) {
        String place = place(path);
        return place.startsWith(name + ":") ? Integer.parseInt(place.substring(name.length() + 1)) : 0;
    }
}
