package io.refeed.game;

import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The defences of a game, the first one next to the stream, the last one next to the generator.
 *
 * @param list their configurations
 * @param detectors the detectors of the game, which defences may ask
 */
public record Defences(List<DefenceConfig> list, Detectors detectors) {
    /** No defence at all. */
    public static final Defences NONE = new Defences(List.of(), Detectors.NONE);

    /** Copies the list. */
    public Defences {
        list = List.copyOf(list);
    }

    /** Reads the defences of a game without detectors. */
    public static Defences read(Node node, Catalog catalog, Setting setting, GeneratorConfig generator) {
        return read(node, catalog, setting, generator, Detectors.NONE);
    }

    /**
     * Reads a list of defences and checks that they can guard the generator.
     *
     * @param node the list
     * @param detectors those of the game
     * @throws io.refeed.language.spec.SpecException if the description is faulty, or a pairing makes no sense
     */
    public static Defences read(
            Node node, Catalog catalog, Setting setting, GeneratorConfig generator, Detectors detectors) {
        List<DefenceConfig> list = new ArrayList<>();
        GeneratorConfig guarded = generator;
        Faults faults = new Faults();
        for (Node each : node.list()) {
            DefenceConfig defence = faults.attempt(() -> catalog.readDefence(each, setting));
            if (defence == null) {
                continue;
            }
            if (generator.player() != null) {
                throw each.error("the player " + generator.player()
                        + " reads the stream itself; expected no defences with an external player");
            }
            defence.check(setting, guarded, each);
            defence.checkDetectors(detectors, each);
            if (defence.draws() && !new Defences(list, detectors).awaited().isEmpty()) {
                throw each.error("chance must not decide behind a detector outside this program, or no transcript would"
                        + " tell which of the two dropped a word; expected it before the detector");
            }
            guarded = defence.restrict(guarded);
            list.add(defence);
        }
        faults.raise();
        return new Defences(list, detectors);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The detectors outside this program without whose scores no word can be played. */
    public Set<String> awaited() {
        Set<String> awaited = new TreeSet<>();
        list.forEach(defence -> defence.awaits(detectors).ifPresent(awaited::add));
        return awaited;
    }

    /** Whether the stream must tell by a label which words are replays. */
    public boolean readLabels() {
        // Asked in every round: no stream for it.
        for (DefenceConfig defence : list) {
            if (defence.readsLabels()) {
                return true;
            }
        }
        return false;
    }

    /** A fresh generator behind its defences. */
    public Generator guard(GeneratorConfig generator, Setting setting) {
        GeneratorConfig restricted = generator;
        for (DefenceConfig defence : list) {
            restricted = defence.restrict(restricted);
        }
        List<Screen> screens = list.stream()
                .flatMap(defence -> defence.screen(setting, detectors).stream())
                .toList();
        Generator guarded = restricted.create(setting);
        return screens.isEmpty() ? guarded : new ScreenedGenerator(guarded, screens);
    }
}
