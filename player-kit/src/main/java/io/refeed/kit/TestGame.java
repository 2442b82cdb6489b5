package io.refeed.kit;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import io.refeed.generator.Player;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Card;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A game to be played in memory: by the same rules as on Kafka, with the same words and the same verdict.
 *
 * <pre>{@code
 * TestResult played = new TestGame("naturals", "all", Map.of("multiples", 2L))
 *         .target("2")
 *         .adversary(Map.of("kind", "iid", "rate", 0.3))
 *         .play(new Mine());
 * }</pre>
 *
 * <p>Descriptions are those of experiment files, as plain trees: maps, lists, texts, numbers ({@link Long} where whole). A fault in
 * them is a {@link io.refeed.language.spec.SpecException} that says where. Immutable; each method that changes
 * something gives another game.
 */
public final class TestGame {
    private static final String RUN = "test/1";
    private static final long ROUNDS = 100;

    private final Map<String, Object> description;
    private final int restart;

    /**
     * A game over a class that lists its languages; the first one is the target unless {@link #target} says otherwise. It has 100
     * rounds, and an adversary that enumerates the target and feeds nothing back.
     *
     * @param domain the domain: {@code "naturals"}, {@code "strings:ab"}, {@code Map.of("sentences", List.of("the", "cat"))}
     * @param languages the languages of the class: {@code "all"}, {@code Map.of("multiples", 2L)}
     */
    public TestGame(Object domain, Object... languages) {
        this(
                Map.of(
                        "class",
                        Map.of("kind", "explicit", "domain", domain, "languages", List.of(languages)),
                        "target",
                        1L,
                        "adversary",
                        Map.of("kind", "none"),
                        "rounds",
                        ROUNDS),
                0);
    }

    private TestGame(Map<String, Object> description, int restart) {
        this.description = description;
        this.restart = restart;
    }

    /** The same game with another value of a key, such as one of an experiment file. */
    public TestGame with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(description);
        changed.put(key, value);
        return new TestGame(changed, restart);
    }

    /** The same game over another class, described as in an experiment file. */
    public TestGame over(Map<String, Object> hypotheses) {
        return with("class", hypotheses);
    }

    /** The same game with another target: an index, or a name. */
    public TestGame target(Object target) {
        return with("target", target);
    }

    /** The same game against another adversary: {@code Map.of("kind", "iid", "rate", 0.3)}. */
    public TestGame adversary(Map<String, Object> adversary) {
        return with("adversary", adversary);
    }

    /** The same game of so many rounds. */
    public TestGame rounds(int rounds) {
        return with("rounds", (long) rounds);
    }

    /** The same game with another seed of the adversary's choices. */
    public TestGame seed(long seed) {
        return with("seed", seed);
    }

    /**
     * The same game, in which the player is killed after a round and comes back: it is opened anew, and gets all words
     * once more from the first one on, as by {@link io.refeed.generator.GeneratorHost}.
     */
    public TestGame restartingAfter(int round) {
        return new TestGame(description, round);
    }

    /** Plays it to its end; whatever the player throws ends it as a resignation. */
    public TestResult play(Player player) {
        Map<String, Object> whole = new LinkedHashMap<>(description);
        whole.putIfAbsent("id", "test");
        whole.put("generator", Map.of("kind", "external", "player", player.name()));
        Game game = Game.read(Node.root(whole), Catalog.load());
        List<TestRound> rounds = new ArrayList<>();
        List<String> contradictions = new ArrayList<>();
        Game seated = game.against(setting -> new RestartedGenerator(
                () -> player.open(card(game, player), setting), setting, player.recalls(), restart, contradictions));
        Simulation.Result result =
                Simulation.play(seated, false, round -> rounds.add(TestRound.of(round, game.setting())));
        return new TestResult(rounds, result.verdict(), contradictions);
    }

    private static Card card(Game game, Player player) {
        return new Card(
                RUN,
                player.name(),
                game.setting().domain().form(),
                game.description().hypotheses(),
                game.setting().mode(),
                game.setting().rounds(),
                game.pacing(),
                game.description().generator(),
                List.of(),
                false,
                game.adversary().questions());
    }
}
