package io.refeed.game;

import io.refeed.language.DiagonalClass;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a game is, as it is written down: in an experiment file, on a card with its truth, in a transcript. Class, target,
 * generator, defences and adversary are plain trees, which mean something only to a {@link Catalog}.
 *
 * @param id its name in the experiment
 * @param hypotheses the class (key {@code class})
 * @param target the target: an index, a name, a form, or {@link NamedTargets}; null if the adversary settles it itself
 * @param mode what the generator answers with, null if that is left to the class
 * @param generator the generator
 * @param defences what stands between the stream and the generator
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
        Object adversary,
        int rounds,
        long seed,
        Pacing pacing,
        Duration patience) {
    /** What a game may be called. */
    public static final Pattern ID = Pattern.compile("[a-z0-9._+-]+");

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
        Objects.requireNonNull(pacing, "pacing");
        Objects.requireNonNull(patience, "patience");
    }

    /**
     * Reads a game, all of whose keys stand in one map; other keys are left alone.
     *
     * @throws SpecException if a key is missing, or a value is out of the question whatever the class is
     */
    public static GameDescription read(Node node) {
        Node id = node.get("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.expected("a name of the letters a-z, 0-9, '.', '_', '+', '-'");
        }
        return new GameDescription(
                id.text(),
                node.get("class").value(),
                node.find("target").map(Node::value).orElse(null),
                node.find("mode").map(Mode::read).orElse(null),
                node.get("generator").value(),
                node.find("defences").map(GameDescription::values).orElse(List.of()),
                node.get("adversary").value(),
                (int) node.find("rounds")
                        .map(n -> n.integer(1, Integer.MAX_VALUE - 1))
                        .orElse(100L)
                        .longValue(),
                node.find("seed")
                        .map(n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(0L),
                node.find("pacing").map(Pacing::read).orElse(Pacing.LOCKSTEP),
                node.find("patience").map(Durations::read).orElse(PATIENCE));
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

    /** What stands between the stream and the generator. */
    public Defences defences(Setting setting, GeneratorConfig guarded, Catalog catalog) {
        return Defences.read(new Node("defences", defences), catalog, setting, guarded);
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
     * @throws SpecException if something is faulty, or does not go together
     */
    public Game resolve(Catalog catalog) {
        Setting setting = setting(catalog);
        AdversaryConfig opponent = adversary(setting, catalog);
        Target settled = target(setting, opponent);
        GeneratorConfig player = generator(setting, catalog);
        Defences between = defences(setting, player, catalog);
        if (setting.hypotheses() instanceof DiagonalClass && !opponent.writesClass()) {
            throw adversaryNode()
                    .error("the class theorem-7.1 is written while its adversary plays;"
                            + " expected the adversary theorem-7.1");
        }
        if (opponent.needsLockstep() && !pacing.lockstep()) {
            throw new SpecException(
                    "pacing", "this adversary reads every answer before it shows the next word; expected 'lockstep'");
        }
        return new Game(setting, settled, player, between, opponent, playedIn(setting.mode()));
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
        tree.put("adversary", adversary);
        tree.put("rounds", (long) rounds);
        tree.put("seed", seed);
        tree.put("pacing", pacing.tree());
        return tree;
    }

    /** The same game at another pace. */
    public GameDescription pacedAt(Pacing other) {
        return new GameDescription(
                id, hypotheses, target, mode, generator, defences, adversary, rounds, seed, other, patience);
    }

    private GameDescription playedIn(Mode known) {
        return new GameDescription(
                id, hypotheses, target, known, generator, defences, adversary, rounds, seed, pacing, patience);
    }

    private Node adversaryNode() {
        return new Node("adversary", adversary);
    }

    private static List<Object> values(Node list) {
        return list.list().stream().map(Node::value).toList();
    }
}
