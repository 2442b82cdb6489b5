package io.refeed.auditor.audit;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.NamedTargets;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a game together again from its card and its truth. Safe for use by several threads. */
public final class AnnouncedGames {
    private final Catalog catalog;

    /** @param catalog the kinds that games may name */
    public AnnouncedGames(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The game that a card and its truth describe. Whether the truth is settled makes no difference: a late target is
     * found, not believed.
     *
     * @throws MalformedException if they describe none
     */
    Game game(Card card, Truth truth) {
        try {
            return Announced.of(card, truth).resolve(catalog);
        } catch (SpecException e) {
            throw new MalformedException(e.getMessage());
        }
    }

    /** What a card alone tells of its game; empty if it describes none. */
    Optional<Setting> setting(Card card) {
        try {
            return Optional.of(Announced.of(card).setting(catalog));
        } catch (RuntimeException e) {
            // What is wrong with it is said when its truth comes.
            return Optional.empty();
        }
    }

    /**
     * The targets that a truth names.
     *
     * @throws MalformedException if the class has no hypothesis of one of the names
     */
    static List<Target> targets(Setting setting, Truth truth) {
        List<Target> targets = new ArrayList<>();
        for (NamedTargets.Named named : truth.targets()) {
            try {
                targets.add(setting.target(named.name(), named.is()));
            } catch (SpecException e) {
                throw new MalformedException("targets: the class has no hypothesis '" + named.name() + "'");
            }
        }
        return targets;
    }
}
