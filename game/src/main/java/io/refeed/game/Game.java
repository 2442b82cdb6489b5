package io.refeed.game;

import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One game, everything resolved and checked: one generator, one adversary, one target.
 *
 * @param setting what everyone may know of it
 * @param target the target, null if the adversary settles it itself
 * @param generator the generator
 * @param defences what stands between the stream and the generator
 * @param detectors what says of each word whether it was fed back
 * @param adversary the adversary
 * @param description what it was read from, with every default that the rules know filled in
 */
public record Game(
        Setting setting,
        Target target,
        GeneratorConfig generator,
        Defences defences,
        Detectors detectors,
        AdversaryConfig adversary,
        GameDescription description) {
    /** A game without detectors. */
    public Game(
            Setting setting,
            Target target,
            GeneratorConfig generator,
            Defences defences,
            AdversaryConfig adversary,
            GameDescription description) {
        this(setting, target, generator, defences, Detectors.NONE, adversary, description);
    }

    /** Checks that nothing is missing. */
    public Game {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(generator, "generator");
        Objects.requireNonNull(defences, "defences");
        Objects.requireNonNull(detectors, "detectors");
        Objects.requireNonNull(adversary, "adversary");
        Objects.requireNonNull(description, "description");
    }

    /**
     * Reads one game, all of whose keys stand in one map.
     *
     * @param more keys that may stand there, too, and mean nothing to the game
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    public static Game read(Node node, Catalog catalog, String... more) {
        List<String> keys = new java.util.ArrayList<>(GameDescription.KEYS);
        keys.addAll(List.of(more));
        Faults faults = new Faults();
        faults.check(() -> node.onlyKeys(keys));
        GameDescription description = GameDescription.read(node, catalog, faults);
        Game game = description == null ? null : faults.attempt(() -> description.resolve(catalog));
        faults.raise();
        return game;
    }

    /** Its name in the experiment. */
    public String id() {
        return description.id();
    }

    /** The seed of the adversary's random choices. */
    public long seed() {
        return description.seed();
    }

    /** When the next word goes out. */
    public Pacing pacing() {
        return description.pacing();
    }

    /** How long lockstep waits for an answer. */
    public Duration patience() {
        return description.patience();
    }

    /** The same game with another generator. */
    public Game against(GeneratorConfig other) {
        return new Game(setting, target, other, defences, detectors, adversary, description);
    }

    /** The same game at another pace. */
    public Game pacedAt(Pacing other) {
        return new Game(setting, target, generator, defences, detectors, adversary, description.pacedAt(other));
    }

    /** The same game with a target that is settled from outside, while it is played. */
    public Game unsettled() {
        return new Game(setting, null, generator, defences, detectors, adversary, description);
    }

    /** A fresh adversary; one that throws has no next word. */
    public Adversary newAdversary() {
        return GuardedAdversary.open(() -> adversary.create(setting, target, seed()));
    }

    /** A fresh generator behind the game's defences; one that cannot be made throws as soon as it is asked. */
    public Generator newGenerator() {
        try {
            return QuestionedGenerator.open(setting, adversary.questions(), seen -> defences.guard(generator, seen));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return turn -> {
                throw e;
            };
        }
    }

    /** What the generator is shown of a choice: the word, and its label if the game's stream is labelled. */
    public Turn turn(int round, Choice choice) {
        return defences.readLabels()
                ? new Turn(round, choice.word(), Optional.of(Label.of(choice.origin())))
                : new Turn(round, choice.word());
    }

    /**
     * Whether Theorem 6.1 promises a certificate: to Witness Protection as it stands, on the stream as it is. With defences
     * the words that would end a rival may never reach it.
     */
    public boolean certified() {
        return generator.certified() && !setting.proper() && defences.isEmpty();
    }
}
