package io.refeed.game;

import io.refeed.language.DiagonalClass;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One game, everything resolved and checked: one generator, one adversary, one target.
 *
 * @param id its name in the experiment
 * @param setting what everybody may know of it
 * @param target the target, null if the adversary settles it itself
 * @param generator the generator
 * @param defences what stands between the stream and the generator
 * @param adversary the adversary
 * @param seed the seed of the adversary's random choices
 * @param pacing when the next word goes out
 * @param patience how long lockstep waits for an answer
 * @param source the description that it was read from, with every default that the rules know filled in: the keys
 *     {@code class target mode generator defences adversary rounds seed pacing}, plain trees
 */
public record Game(
        String id,
        Setting setting,
        Target target,
        GeneratorConfig generator,
        Defences defences,
        AdversaryConfig adversary,
        long seed,
        Pacing pacing,
        Duration patience,
        Map<String, Object> source) {
    /** A game without defences. */
    public Game(
            String id,
            Setting setting,
            Target target,
            GeneratorConfig generator,
            AdversaryConfig adversary,
            long seed,
            Pacing pacing,
            Duration patience,
            Map<String, Object> source) {
        this(id, setting, target, generator, Defences.NONE, adversary, seed, pacing, patience, source);
    }

    /** What a game may be called. */
    public static final Pattern ID = Pattern.compile("[a-z0-9._+-]+");

    private static final List<String> KEYS = List.of(
            "id",
            "class",
            "target",
            "generator",
            "defences",
            "adversary",
            "rounds",
            "seed",
            "mode",
            "pacing",
            "patience",
            "expect");

    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})(ms|s|m)");

    /**
     * Reads one game, all of whose keys stand in one map.
     *
     * @throws io.refeed.language.spec.SpecException if the description is faulty
     */
    public static Game read(Node node, Catalog catalog) {
        node.onlyKeys(KEYS);
        Node id = node.get("id");
        if (!ID.matcher(id.text()).matches()) {
            throw id.expected("a name of the letters a-z, 0-9, '.', '_', '+', '-'");
        }
        Node classNode = node.get("class");
        HypothesisClass hypotheses = catalog.readClass(classNode);
        int rounds = (int) node.find("rounds")
                .map(n -> n.integer(1, Integer.MAX_VALUE - 1))
                .orElse(100L)
                .longValue();
        Setting setting = new Setting(hypotheses, mode(node, hypotheses), rounds);
        Node adversaryNode = node.get("adversary");
        AdversaryConfig adversary = catalog.readAdversary(adversaryNode, setting);
        Target target = target(node, setting, adversary);
        GeneratorConfig generator = catalog.readGenerator(node.get("generator"), setting);
        Defences defences = node.find("defences")
                .map(n -> Defences.read(n, catalog, setting, generator))
                .orElse(Defences.NONE);
        adversary.check(setting, target, adversaryNode);
        if (setting.hypotheses() instanceof DiagonalClass && !adversary.writesClass()) {
            throw adversaryNode.error(
                    "the class theorem-7.1 is written while its adversary plays; expected the adversary theorem-7.1");
        }
        long seed = node.find("seed")
                .map(n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                .orElse(0L);
        Pacing pacing = node.find("pacing").map(Pacing::read).orElse(Pacing.LOCKSTEP);
        if (adversary.needsLockstep() && !pacing.lockstep()) {
            throw node.get("pacing")
                    .error("this adversary reads every answer before it shows the next word; expected 'lockstep'");
        }
        Duration patience = node.find("patience").map(Game::duration).orElse(Duration.ofSeconds(60));

        Map<String, Object> source = new LinkedHashMap<>();
        source.put("class", classNode.value());
        if (target != null) {
            source.put("target", node.get("target").value());
        }
        source.put("mode", setting.mode().label());
        source.put("generator", node.get("generator").value());
        if (!defences.isEmpty()) {
            source.put("defences", node.get("defences").value());
        }
        source.put("adversary", adversaryNode.value());
        source.put("rounds", (long) rounds);
        source.put("seed", seed);
        source.put("pacing", node.find("pacing").map(Node::value).orElse("lockstep"));
        return new Game(id.text(), setting, target, generator, defences, adversary, seed, pacing, patience, source);
    }

    /** A fresh generator behind the game's defences. */
    public Generator newGenerator() {
        return QuestionedGenerator.open(setting, adversary.questions(), seen -> defences.guard(generator, seen));
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

    private static Mode mode(Node node, HypothesisClass hypotheses) {
        if (!hypotheses.isListed()) {
            node.find("mode").filter(n -> !"element".equals(n.value())).ifPresent(n -> {
                throw n.expected("'element', since the hypotheses of this class cannot be listed");
            });
        }
        boolean implied = hypotheses.impliesProper();
        return node.find("mode")
                .map(n -> {
                    if (n.value() instanceof String label) {
                        if (label.equals("proper")) {
                            return Mode.PROPER;
                        }
                        if (label.equals("element") && !implied) {
                            return Mode.ELEMENT;
                        }
                    }
                    throw n.expected(implied ? "'proper', which the class implies" : "'element' or 'proper'");
                })
                .orElse(implied ? Mode.PROPER : Mode.ELEMENT);
    }

    private static Target target(Node node, Setting setting, AdversaryConfig adversary) {
        if (adversary.settlesTargets()) {
            node.find("target").ifPresent(n -> {
                throw n.error("the adversary settles its targets itself; expected no 'target'");
            });
            return null;
        }
        return setting.target(node.get("target"));
    }

    private static Duration duration(Node node) {
        var match = SECONDS.matcher(String.valueOf(node.value()));
        if (node.value() instanceof String && match.matches()) {
            long amount = Long.parseLong(match.group(1));
            Duration duration =
                    switch (match.group(2)) {
                        case "ms" -> Duration.ofMillis(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMinutes(amount);
                    };
            if (!duration.isZero()) {
                return duration;
            }
        }
        if (node.value() instanceof Number) {
            return Duration.ofSeconds(node.integer(1, 1_000_000));
        }
        throw node.expected("a time such as 500ms, 60s or 5m");
    }
}
