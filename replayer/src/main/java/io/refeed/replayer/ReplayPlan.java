package io.refeed.replayer;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Catalog;
import io.refeed.game.GameDescription;
import io.refeed.game.GuardedAdversary;
import io.refeed.game.Label;
import io.refeed.game.NamedTargets;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.protocol.message.Announced;
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
        GameDescription description = Announced.of(card, truth);
        Setting setting = description.setting(catalog);
        AdversaryConfig adversary = description.adversary(setting, catalog);
        return new ReplayPlan(
                card.game(),
                card.player(),
                setting,
                card.pacing(),
                truth.patience(),
                adversary,
                description.target(setting, adversary),
                description.labelled(setting, catalog),
                truth);
    }

    /** A word as the stream of this game shows it. */
    StreamWord show(int round, long word, Origin origin) {
        return new StreamWord(game, round, setting.domain().spell(word), labelled ? Label.of(origin) : null);
    }

    /** A fresh adversary, which has chosen nothing yet. */
    Adversary newAdversary() {
        return GuardedAdversary.open(() -> adversary.create(setting, target, truth.seed()));
    }

    /** Whether the truth as it was written leaves the targets open. */
    boolean unsettled() {
        return adversary.settlesTargets() && !truth.settled();
    }

    /** The truth with the targets that the adversary has settled on, and with the class if it has written it. */
    Truth settled(List<Target> targets, Object table) {
        return truth.settledOn(targets.stream().map(NamedTargets.Named::of).toList(), table);
    }
}
