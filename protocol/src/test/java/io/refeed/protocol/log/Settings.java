package io.refeed.protocol.log;

import io.refeed.game.Catalog;
import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Map;

/** Small games. */
final class Settings {
    private Settings() {}

    static Setting element(int rounds) {
        return setting(Mode.ELEMENT, rounds);
    }

    static Setting proper(int rounds) {
        return setting(Mode.PROPER, rounds);
    }

    private static Setting setting(Mode mode, int rounds) {
        Node node = Node.root(
                Map.of("kind", "explicit", "domain", "naturals", "languages", List.of("all", Map.of("multiples", 2L))));
        return new Setting(Catalog.load().readClass(node), mode, rounds);
    }
}
