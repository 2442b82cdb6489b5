package io.refeed.testbed.terminal;

import java.util.HashSet;
import java.util.List;

/**
 * Names in little room. They are cut in the middle; where that would make two of them look alike, what all have in common at
 * the start is left out first, and then what they have in common at the end.
 */
final class ShortNames {
    private static final String ELLIPSIS = "\u2026";

    private ShortNames() {}

    /** The names in at most so many columns each, in the same order. */
    static List<String> of(List<String> names, int columns) {
        List<String> shortened = cut(names, columns);
        if (areDistinct(shortened, names)) {
            return shortened;
        }
        int start = common(names, 0, false);
        List<String> ends =
                cut(names.stream().map(name -> without(name, start, 0)).toList(), columns);
        if (areDistinct(ends, names)) {
            return ends;
        }
        int end = common(names, start, true);
        List<String> middles =
                cut(names.stream().map(name -> without(name, start, end)).toList(), columns);
        return areDistinct(middles, names) ? middles : shortened;
    }

    private static List<String> cut(List<String> names, int columns) {
        return names.stream().map(name -> TerminalText.shorten(name, columns)).toList();
    }

    private static boolean areDistinct(List<String> shortened, List<String> names) {
        return new HashSet<>(shortened).size() == new HashSet<>(names).size();
    }

    private static String without(String name, int start, int end) {
        return (start > 1 ? ELLIPSIS : name.substring(0, start))
                + name.substring(start, name.length() - end)
                + (end > 1 ? ELLIPSIS : name.substring(name.length() - end));
    }

    /** How many characters all names share at the start, or at the end, the first so many not counted. */
    private static int common(List<String> names, int before, boolean atEnd) {
        String first = names.get(0);
        int common = names.stream().mapToInt(String::length).min().orElse(0) - before;
        for (String name : names) {
            int equal = 0;
            while (equal < common && at(name, equal, atEnd) == at(first, equal, atEnd)) {
                equal++;
            }
            common = equal;
        }
        return common;
    }

    private static char at(String name, int index, boolean fromEnd) {
        return name.charAt(fromEnd ? name.length() - 1 - index : index);
    }
}
