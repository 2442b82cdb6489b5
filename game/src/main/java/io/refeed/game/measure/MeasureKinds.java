package io.refeed.game.measure;

import io.refeed.language.Domains;
import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every kind of measure on the class path, in the order in which figures are told: as registered. */
public final class MeasureKinds {
    private MeasureKinds() {}

    /** What the kinds declare, for the catalogue. */
    public static Collection<RecordKind<MeasureKind>> declared() {
        return Loaded.DECLARED;
    }

    /**
     * The kinds.
     *
     * @throws IllegalStateException if two of them have a figure of the same name
     */
    public static List<MeasureKind> all() {
        return Loaded.ALL;
    }

    /** Loaded when a game is measured first. */
    private static final class Loaded {
        static final Collection<RecordKind<MeasureKind>> DECLARED = RecordKind.registered(MeasureKind.class);
        static final List<MeasureKind> ALL = DECLARED.stream()
                .map(kind -> kind.read(Node.root(Map.of()), Domains.NATURALS))
                .toList();

        static {
            Set<String> names = new HashSet<>();
            for (MeasureKind kind : ALL) {
                for (String name : kind.figures()) {
                    if (!names.add(name)) {
                        throw new IllegalStateException("two measures have a figure '" + name + "', one of them is "
                                + kind.getClass().getName());
                    }
                }
            }
        }
    }
}
