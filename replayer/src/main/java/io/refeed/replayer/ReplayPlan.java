package io.refeed.replayer;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Catalog;
import io.refeed.game.Label;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What the replayer knows of a game: what its card and its truth say, read and checked.
 *
 * @param game the game on the wire
 * @param player who answers
 * @param setting what everyone may know
 * @param pacing when the next word goes out
 * @param patience how long the replayer waits for an answer
 * @param adversary the adversary
 * @param target the target, null if the adversary settles it itself
 * @param labelled whether the words of the stream are labelled, because of a watermark
 * @param truth the truth as it was written
 */
public record ReplayPlan(
        String game,
        String player,
        Setting setting,
        Pacing pacing,
        Duration patience,
        AdversaryConfig adversary,
        Target target,
        boolean labelled,
        Truth truth) {
    /** Checks that nothing is missing. */
    public ReplayPlan {
        Objects.requireNonNull(game, "game");
        Objects.requireNonNull(player, "player");
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(pacing, "pacing");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(adversary, "adversary");
        Objects.requireNonNull(truth, "truth");
    }

    /**
     * Reads a game.
     *
     * @throws io.refeed.language.spec.SpecException if one of the two describes what this program does not know
     */
    public static ReplayPlan of(Card card, Truth truth, Catalog catalog) {
        Setting setting =
                new Setting(catalog.readClass(new Node("class", card.hypotheses())), card.mode(), card.rounds());
        Node node = new Node("adversary", truth.adversary());
        AdversaryConfig adversary = catalog.readAdversary(node, setting);
        Target target = adversary.settlesTargets() ? null : target(truth, setting);
        adversary.check(setting, target, node);
        boolean labelled = new Node("defences", card.defences())
                .list().stream()
                        .anyMatch(each -> catalog.readDefence(each, setting).readsLabels());
        return new ReplayPlan(
                card.game(),
                card.player(),
                setting,
                card.pacing(),
                truth.patience(),
                adversary,
                target,
                labelled,
                truth);
    }

    private static Target target(Truth truth, Setting setting) {
        Node node = new Node("targets", truth.targets());
        if (truth.targets().size() != 1) {
            throw node.error("expected one target, found " + truth.targets().size());
        }
        Truth.Named named = truth.targets().get(0);
        return setting.target(named.name(), named.is());
    }

    /** A word as the stream of this game shows it. */
    StreamWord show(int round, long word, Origin origin) {
        return new StreamWord(game, round, setting.domain().spell(word), labelled ? Label.of(origin) : null);
    }

    /** A fresh adversary, which has chosen nothing yet. */
    Adversary newAdversary() {
        return adversary.create(setting, target, truth.seed());
    }

    /** Whether the truth as it was written leaves the targets open. */
    boolean unsettled() {
        return adversary.settlesTargets() && !truth.settled();
    }

    /** The truth with the targets that the adversary has settled on, and with the class if it has written it. */
    Truth settled(List<Target> targets, Object table) {
        List<Truth.Named> named = targets.stream()
                .map(one -> new Truth.Named(one.name(), one.form()))
                .toList();
        return truth.settledOn(named, table);
    }
}
