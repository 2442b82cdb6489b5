package io.refeed.game;

import io.refeed.language.DiagonalClass;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a game is, as it is written down: in an experiment file, on a card with its truth, in a transcript. Class, target,
 * generator, defences, detectors and adversary are plain trees, which mean something only to a {@link Catalog}.
 *
 * @param id its name in the experiment
 * @param hypotheses the class (key {@code class})
 * @param target the target: an index, a name, a form, or {@link NamedTargets}; null if the adversary settles it itself
 * @param mode what the generator answers with, null if that is left to the class
 * @param generator the generator
 * @param defences what stands between the stream and the generator
 * @param detectors what says of each word whether it was fed back
 * @param adversary the adversary, null where that is not known, as on a card
 * @param rounds the number of rounds
 * @param seed the seed of the adversary's random choices
 * @param pacing when the next word goes out
 * @param patience how long lockstep waits for an answer
 */
public record GameDescription(
        String id,
        Object hypotheses,
        Object target,
        Mode mode,
        Object generator,
        List<Object> defences,
        List<Object> detectors,
        Object adversary,
        int rounds,
        long seed,
        Pacing pacing,
        Duration patience) {
    /** What a game may be called: a file is called after it, whose name no file system lets exceed 255 letters. */
    public static final Pattern ID = Pattern.compile("[a-z0-9._+-]{1,200}");

    /** How long an answer may take unless the description says otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The keys of a game, in the order in which they are written. */
    public static final List<String> KEYS = List.of(
            "id",
            "class",
            "target",
            "mode",
            "generator",
            "defences",
            "detectors",
            "adversary",
            "rounds",
            "seed",
            "pacing",
            "patience");

    /** Checks that nothing is missing, and copies the list. */
    public GameDescription {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hypotheses, "class");
        Objects.requireNonNull(generator, "generator");
        defences = List.copyOf(defences);
        detectors = List.copyOf(detectors);
        Objects.requireNonNull(pacing, "pacing");
        Objects.requireNonNull(patience, "patience");
    }

    /** A game without detectors. */
    public GameDescription(
            String id,
            Object hypotheses,
            Object target,
            Mode mode,
            Object generator,
            List<Object> defences,
            Object adversary,
            int rounds,
            long seed,
            Pacing pacing,
            Duration patience) {
        this(id, hypotheses, target, mode, generator, defences, List.of(), adversary, rounds, seed, pacing, patience);
    }

    /**
     * Reads a game, all of whose keys stand in one map; other keys are left alone.
     *
     * @throws SpecException if a key is missing, or a value is out of the question whatever the class is
     */
    public static GameDescription read(Node node) {
        Faults faults = new Faults();
        GameDescription read = read(node, null, faults);
        faults.raise();
        return read;
    }

    /**
     * Reads a game as far as it can be read.
     *
     * @param catalog what to check the players with if there is no class, or null
     * @param faults takes what is wrong; defaults stand in for faulty values
     * @return null if the class, the generator or the adversary is missing
     */
    static GameDescription read(Node node, Catalog catalog, Faults faults) {
        String id = faults.attempt(() -> id(node.get("id")));
        Object hypotheses = faults.attempt(() -> node.get("class").value());
        Object generator = faults.attempt(() -> node.get("generator").value());
        Object adversary = faults.attempt(() -> node.get("adversary").value());
        List<Object> defences = part(node, "defences", GameDescription::values, List.of(), faults);
        List<Object> detectors = part(node, "detectors", GameDescription::values, List.of(), faults);
        Mode mode = part(node, "mode", Mode::read, null, faults);
        long rounds = part(node, "rounds", n -> n.integer(1, Integer.MAX_VALUE - 1), 100L, faults);
        long seed = part(node, "seed", n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE), 0L, faults);
        Pacing pacing = part(node, "pacing", Pacing::read, Pacing.LOCKSTEP, faults);
        Duration patience = part(node, "patience", Durations::read, PATIENCE, faults);
        Object target = node.find("target").map(Node::value).orElse(null);
        if (hypotheses == null || generator == null || adversary == null) {
            if (catalog != null) {
                catalog.checkWithoutClass(generator, defences, detectors, adversary, faults);
            }
            return null;
        }
        String name = id == null ? "unnamed" : id;
        return new GameDescription(
                name,
                hypotheses,
                target,
                mode,
                generator,
                defences,
                detectors,
                adversary,
                (int) rounds,
                seed,
                pacing,
                patience);
    }

    private static String id(Node node) {
        if (!ID.matcher(node.text()).matches()) {
            throw node.expected("a name of the letters a-z, 0-9, '.', '_', '+', '-', at most 200 of them");
        }
        return node.text();
    }

    private static <T> T part(Node game, String key, Function<Node, T> reader, T standard, Faults faults) {
        T read = game.has(key) ? faults.attempt(() -> reader.apply(game.get(key))) : null;
        return read == null ? standard : read;
    }

    /** What everyone may know of the game. */
    public Setting setting(Catalog catalog) {
        HypothesisClass known = catalog.readClass(new Node("class", hypotheses));
        return new Setting(known, Mode.of(mode, known), rounds);
    }

    /** The generator. */
    public GeneratorConfig generator(Setting setting, Catalog catalog) {
        return catalog.readGenerator(new Node("generator", generator), setting);
    }

    /** What says of each word whether it was fed back. */
    public Detectors detectors(Setting setting, Catalog catalog) {
        return Detectors.read(new Node("detectors", detectors), catalog, setting);
    }

    /** What stands between the stream and the generator. */
    public Defences defences(Setting setting, GeneratorConfig guarded, Catalog catalog) {
        return Defences.read(new Node("defences", defences), catalog, setting, guarded, detectors(setting, catalog));
    }

    /** Whether the words of the stream are labelled, by what is known of the defences alone. */
    public boolean labelled(Setting setting, Catalog catalog) {
        return new Node("defences", defences).list().stream().anyMatch(each -> catalog.readDefence(each, setting)
                .readsLabels());
    }

    /** The adversary; whether it can play is for {@link #target} to say. */
    public AdversaryConfig adversary(Setting setting, Catalog catalog) {
        return catalog.readAdversary(adversaryNode(), setting);
    }

    /**
     * The target, or null if the adversary settles it itself; then a settled one that the description names is not
     * believed.
     *
     * @throws SpecException if there is none, or the adversary cannot play it
     */
    public Target target(Setting setting, AdversaryConfig read) {
        Target known = null;
        if (!read.settlesTargets()) {
            if (target == null) {
                throw new SpecException("", "expected the key 'target'");
            }
            known = setting.target(new Node("target", target));
        } else if (target != null && !(target instanceof NamedTargets)) {
            throw new SpecException("target", "the adversary settles its targets itself; expected no 'target'");
        }
        read.check(setting, known, adversaryNode());
        return known;
    }

    /**
     * The game itself, with everything resolved.
     *
     * @throws SpecException if something is faulty, or does not go together; it carries all faults that can be told apart
     */
    public Game resolve(Catalog catalog) {
        Faults faults = new Faults();
        Setting setting = faults.attempt(() -> setting(catalog));
        if (setting == null) {
            catalog.checkWithoutClass(generator, defences, detectors, adversary, faults);
        }
        faults.raise();
        AdversaryConfig opponent = faults.attempt(() -> adversary(setting, catalog));
        Target settled = opponent == null ? null : faults.attempt(() -> target(setting, opponent));
        if (opponent == null && target != null && !(target instanceof NamedTargets)) {
            faults.check(() -> setting.target(new Node("target", target)));
        }
        GeneratorConfig player = faults.attempt(() -> generator(setting, catalog));
        Detectors watching = faults.attempt(() -> detectors(setting, catalog));
        Defences between =
                player == null || watching == null ? null : faults.attempt(() -> defences(setting, player, catalog));
        if (opponent != null) {
            faults.check(() -> pair(setting, opponent));
        }
        faults.raise();
        return new Game(setting, settled, player, between, watching, opponent, playedIn(setting.mode()));
    }

    private void pair(Setting setting, AdversaryConfig opponent) {
        if (setting.hypotheses() instanceof DiagonalClass && !opponent.writesClass()) {
            throw adversaryNode()
                    .error("the class theorem-7.1 is written while its adversary plays;"
                            + " expected the adversary theorem-7.1");
        }
        if (opponent.needsLockstep() && !pacing.lockstep()) {
            throw new SpecException(
                    "pacing", "this adversary reads every answer before it shows the next word; expected 'lockstep'");
        }
    }

    /** As a plain tree, with the keys of a transcript's game line: without {@code id} and {@code patience}. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("class", hypotheses);
        if (target != null) {
            tree.put("target", target);
        }
        if (mode != null) {
            tree.put("mode", mode.label());
        }
        tree.put("generator", generator);
        if (!defences.isEmpty()) {
            tree.put("defences", defences);
        }
        if (!detectors.isEmpty()) {
            tree.put("detectors", detectors);
        }
        tree.put("adversary", adversary);
        tree.put("rounds", (long) rounds);
        tree.put("seed", seed);
        tree.put("pacing", pacing.tree());
        return tree;
    }

    /** The same game at another pace. */
    public GameDescription pacedAt(Pacing other) {
        return new GameDescription(
                id, hypotheses, target, mode, generator, defences, detectors, adversary, rounds, seed, other, patience);
    }

    /** The same game with its target as a description gives it, null if the adversary settles it itself. */
    public GameDescription aimedAt(Object other) {
        return new GameDescription(
                id, hypotheses, other, mode, generator, defences, detectors, adversary, rounds, seed, pacing, patience);
    }

    private GameDescription playedIn(Mode known) {
        return new GameDescription(
                id,
                hypotheses,
                target,
                known,
                generator,
                defences,
                detectors,
                adversary,
                rounds,
                seed,
                pacing,
                patience);
    }

    private Node adversaryNode() {
        return new Node("adversary", adversary);
    }

    private static List<Object> values(Node list) {
        return list.list().stream().map(Node::value).toList();
    }
}
