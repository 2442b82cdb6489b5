package io.refeed.game.measure;

import io.refeed.language.Domains;
import io.refeed.language.kind.KindException;
import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every kind of measure on the class path, in the order in which their figures are told: as registered. */
public final class MeasureKinds {
    private MeasureKinds() {}

    /**
     * What the kinds declare, for the catalogue.
     *
     * @throws KindException if one of them is not what it should be, or two share a name
     */
    public static List<RecordKind<MeasureKind>> declared() {
        return RecordKind.registered(MeasureKind.class);
    }

    /**
     * The kinds.
     *
     * @throws KindException if one of them is not what it should be, or two share a name, or that of a figure
     */
    public static List<MeasureKind> all() {
        if (Loaded.ONCE.fault() != null) {
            throw new KindException(Loaded.ONCE.fault().getMessage(), Loaded.ONCE.fault());
        }
        return Loaded.ONCE.kinds();
    }

    /** Refuses kinds that have a figure of the same name. */
    static List<MeasureKind> checked(List<MeasureKind> kinds) {
        Set<String> names = new HashSet<>();
        for (MeasureKind kind : kinds) {
            for (String name : kind.figures().keySet()) {
                if (!names.add(name)) {
                    throw new KindException("two measures have a figure '" + name + "', one of them "
                            + kind.getClass().getName());
                }
            }
        }
        return kinds;
    }

    /** What was found when a game was measured first: the kinds, or what is wrong with them. */
    private record Loaded(List<MeasureKind> kinds, KindException fault) {
        static final Loaded ONCE = load();

        private static Loaded load() {
            try {
                return new Loaded(
                        checked(declared().stream()
                                .map(kind -> kind.read(Node.root(Map.of()), Domains.NATURALS))
                                .toList()),
                        null);
            } catch (KindException e) {
                return new Loaded(List.of(), e);
            }
        }
    }
}
