package io.refeed.auditor.audit;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("id", truth.id());
            tree.put("class", card.hypotheses());
            if (!settlesLate(card, truth)) {
                Truth.Named target = onlyTarget(truth);
                tree.put(
                        "target",
                        catalog.readClass(new Node("class", card.hypotheses())).isListed()
                                ? target.name()
                                : target.is());
            }
            tree.put("mode", card.mode().label());
            tree.put("generator", card.generator());
            tree.put("defences", card.defences());
            tree.put("adversary", truth.adversary());
            tree.put("rounds", card.rounds());
            tree.put("seed", truth.seed());
            tree.put(
                    "pacing",
                    card.pacing().lockstep()
                            ? "lockstep"
                            : Map.of("rate", card.pacing().rate()));
            return Game.read(Node.root(tree), catalog);
        } catch (SpecException e) {
            throw new MalformedException(e.getMessage());
        }
    }

    /**
     * The targets that a truth names.
     *
     * @throws MalformedException if the class has no hypothesis of one of the names
     */
    static List<Target> targets(Setting setting, Truth truth) {
        List<Target> targets = new ArrayList<>();
        for (Truth.Named named : truth.targets()) {
            try {
                targets.add(setting.target(named.name(), named.is()));
            } catch (SpecException e) {
                throw new MalformedException("targets: the class has no hypothesis '" + named.name() + "'");
            }
        }
        return targets;
    }

    private boolean settlesLate(Card card, Truth truth) {
        Setting setting =
                new Setting(catalog.readClass(new Node("class", card.hypotheses())), card.mode(), card.rounds());
        return catalog.readAdversary(new Node("adversary", truth.adversary()), setting)
                .settlesTargets();
    }

    private static Truth.Named onlyTarget(Truth truth) {
        if (truth.targets().size() != 1) {
            throw new MalformedException(
                    "targets: expected one, found " + truth.targets().size());
        }
        return truth.targets().get(0);
    }
}
