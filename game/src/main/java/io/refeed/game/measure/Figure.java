package io.refeed.game.measure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One figure of a measure. Immutable. */
public sealed interface Figure {
    /** As a plain tree, for messages and files. */
    Object tree();

    /** So many. */
    static Figure of(long count) {
        return new Count(count);
    }

    /**
     * A whole number.
     *
     * @param value a {@code Long}, or a {@code BigInteger} if it is greater
     */
    record Count(Number value) implements Figure {
        /** Checks that nothing is missing. */
        public Count {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Object tree() {
            return value;
        }
    }

    /** A share, 0 to 1, rounded as the verdict's are. */
    record Share(BigDecimal value) implements Figure {
        /** Checks that nothing is missing. */
        public Share {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Object tree() {
            return value;
        }
    }

    /** In place of a figure that cannot be told yet. */
    record Unknown() implements Figure {
        @Override
        public Object tree() {
            return null;
        }
    }

    /** Figures with names, in this order. */
    record Group(Map<String, Figure> figures) implements Figure {
        /** Copies the figures. */
        public Group {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }

        @Override
        public Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            figures.forEach((name, figure) -> tree.put(name, figure.tree()));
            return tree;
        }
    }

    /** Figures under names that only the game knows, such as those of its targets; all of them alike. */
    record ByName(Map<String, Figure> figures) implements Figure {
        @Override
        public Map<String, Object> tree() {
            return new Group(figures).tree();
        }
    }
}
