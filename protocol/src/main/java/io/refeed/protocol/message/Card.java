package io.refeed.protocol.message;

import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import java.util.List;
import java.util.Objects;

/**
 * The card of a game: what a player may know of a game. Never the target, the adversary or the seed.
 *
 * @param game the game on the wire
 * @param player who answers: the name of an external player, else {@link #BUNDLED}
 * @param domain the domain, as descriptions spell it, a plain tree: {@code naturals}, {@code {sentences: [a, cat]}}
 * @param hypotheses the class, as a plain tree (key {@code class})
 * @param mode what the generator answers with
 * @param rounds the number of rounds
 * @param pacing when the next word goes out
 * @param generator the generator, as the experiment describes it, a plain tree
 * @param defences the defences between stream and generator, as the experiment describes them, plain trees; the player
 *     that {@code player} names applies them
 * @param detectors the names of the detectors whose scores of the words are waited for
 * @param detection the same detectors, as the experiment describes them, plain trees in the same order
 * @param diagnostics whether answers should tell what went on inside
 * @param questions how many membership questions a round may ask, where the class is known by asking only; else 0
 */
public record Card(
        String game,
        String player,
        Object domain,
        Object hypotheses,
        Mode mode,
        int rounds,
        Pacing pacing,
        Object generator,
        List<Object> defences,
        List<String> detectors,
        List<Object> detection,
        boolean diagnostics,
        long questions)
        implements Message {
    /** The protocol's version, written into every card. */
    public static final int PROTOCOL = 1;

    /** The player of all generators that come with the testbed. */
    public static final String BUNDLED = "refeed";

    /** Checks that nothing is missing. */
    public Card {
        Objects.requireNonNull(game, "game");
        Objects.requireNonNull(player, "player");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(hypotheses, "class");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(pacing, "pacing");
        Objects.requireNonNull(generator, "generator");
        defences = List.copyOf(defences);
        detectors = List.copyOf(detectors);
        detection = List.copyOf(detection);
    }

    /** The card of a game without detectors. */
    public Card(
            String game,
            String player,
            Object domain,
            Object hypotheses,
            Mode mode,
            int rounds,
            Pacing pacing,
            Object generator,
            List<Object> defences,
            boolean diagnostics,
            long questions) {
        this(
                game,
                player,
                domain,
                hypotheses,
                mode,
                rounds,
                pacing,
                generator,
                defences,
                List.of(),
                List.of(),
                diagnostics,
                questions);
    }
}
