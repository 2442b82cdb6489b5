package io.refeed.game;

import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The detectors of a game, by names of which no two are the same.
 *
 * @param list their configurations
 */
public record Detectors(List<DetectorConfig> list) {
    /** No detector at all. */
    public static final Detectors NONE = new Detectors(List.of());

    /** Copies the list. */
    public Detectors {
        list = List.copyOf(list);
    }

    /**
     * Reads a list of detectors.
     *
     * @throws io.refeed.language.spec.SpecException if the description is faulty, or two share a name
     */
    public static Detectors read(Node node, Catalog catalog, Setting setting) {
        List<DetectorConfig> list = new ArrayList<>();
        Faults faults = new Faults();
        for (Node each : node.list()) {
            DetectorConfig detector = faults.attempt(() -> catalog.readDetector(each, setting));
            if (detector == null) {
                continue;
            }
            if (find(list, detector.name()).isPresent()) {
                faults.check(() -> {
                    throw each.error("two detectors of the game are called '" + detector.name()
                            + "'; expected a name of its own, by the key 'name'");
                });
            }
            list.add(detector);
        }
        faults.raise();
        return new Detectors(list);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Their names, in their order. */
    public List<String> names() {
        return list.stream().map(DetectorConfig::name).toList();
    }

    /** The detector of a name. */
    public Optional<DetectorConfig> find(String name) {
        return find(list, name);
    }

    /** Whether any of them runs in this program. */
    public boolean anyBundled() {
        return list.stream().anyMatch(each -> !each.isExternal());
    }

    /** Those of some names. */
    public Detectors only(Set<String> names) {
        return new Detectors(
                list.stream().filter(each -> names.contains(each.name())).toList());
    }

    /** How long the most patient of them may be waited for. */
    public Duration patience() {
        return list.stream()
                .map(DetectorConfig::patienceTime)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Optional<DetectorConfig> find(List<DetectorConfig> list, String name) {
        return list.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
