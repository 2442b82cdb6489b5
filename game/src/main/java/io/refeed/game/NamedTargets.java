package io.refeed.game;

import io.refeed.language.spec.Node;
import java.util.List;

/**
 * Targets as a record of a game gives them: each by its name in the class and by its form.
 *
 * @param list the targets; in the order in which the adversary plays them
 */
public record NamedTargets(List<Named> list) {
    /** Copies the list. */
    public NamedTargets {
        list = List.copyOf(list);
    }

    /**
     * A target.
     *
     * @param name what its hypothesis is called in the class
     * @param is its form, a plain tree
     */
    public record Named(String name, Object is) {
        /** What a target is called, and its form. */
        public static Named of(Target target) {
            return new Named(target.name(), target.form());
        }
    }

    /** The one target that there is. */
    Target only(Setting setting, Node node) {
        if (list.size() != 1) {
            throw node.error("expected one target, found " + list.size());
        }
        return setting.target(list.get(0).name(), list.get(0).is());
    }
}
