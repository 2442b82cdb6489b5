package io.refeed.protocol.message;

import io.refeed.game.NamedTargets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Topic {@code truth}: what players must not know. Adversaries that settle their targets late write it again, settled.
 *
 * @param game the game on the wire
 * @param id the game in the experiment
 * @param experiment the experiment's name
 * @param targets the targets; empty until they are settled
 * @param settled whether the targets are final
 * @param adversary the adversary, as the experiment describes it, a plain tree
 * @param seed the seed of the adversary's random choices
 * @param table the class as the adversary has written it, a plain tree; null where it writes none
 * @param patience how long the replayer waits for an answer
 * @param measures whether the auditor shall measure the game, too
 */
public record Truth(
        String game,
        String id,
        String experiment,
        List<NamedTargets.Named> targets,
        boolean settled,
        Object adversary,
        long seed,
        Object table,
        Duration patience,
        boolean measures)
        implements Message {
    /** The same truth, settled on targets, with the class as the adversary has written it, or null. */
    public Truth settledOn(List<NamedTargets.Named> found, Object written) {
        return new Truth(game, id, experiment, found, true, adversary, seed, written, patience, measures);
    }

    /** Checks that nothing is missing. */
    public Truth {
        Objects.requireNonNull(game, "game");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(experiment, "experiment");
        targets = List.copyOf(targets);
        Objects.requireNonNull(adversary, "adversary");
        Objects.requireNonNull(patience, "patience");
    }
}
