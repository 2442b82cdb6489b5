package io.refeed.protocol.message;

import io.refeed.game.GameDescription;
import io.refeed.game.NamedTargets;

/** What the records that announce a game say that it is. */
public final class Announced {
    private Announced() {}

    /** As much of a game as its card tells: neither target nor adversary. */
    public static GameDescription of(Card card) {
        return describe(card, card.game(), null, null, 0, GameDescription.PATIENCE);
    }

    /** The whole game. A target that was settled late stands in it, but is not believed when the game is resolved. */
    public static GameDescription of(Card card, Truth truth) {
        NamedTargets targets = new NamedTargets(truth.targets());
        return describe(card, truth.id(), targets, truth.adversary(), truth.seed(), truth.patience());
    }

    private static GameDescription describe(
            Card card, String id, NamedTargets targets, Object adversary, long seed, java.time.Duration patience) {
        return new GameDescription(
                id,
                card.hypotheses(),
                targets,
                card.mode(),
                card.generator(),
                card.defences(),
                card.detection(),
                adversary,
                card.rounds(),
                seed,
                card.pacing(),
                patience);
    }
}
