package io.refeed.game.referee;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Defences;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Mode;
import io.refeed.game.Origin;
import io.refeed.game.Pacing;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Lays out games over the naturals whose rounds a test writes down itself. */
final class Table {
    static final Map<String, Object> EVENS = Map.of("multiples", 2L);
    static final Map<String, Object> THREES = Map.of("multiples", 3L);
    static final Map<String, Object> FROM_THREE = Map.of("from", 3L);

    private Setting setting;
    private boolean certified;
    private Generator generator = turn -> {
        throw new UnsupportedOperationException("the test writes the answers itself");
    };
    private boolean noisy;
    private int blockSize = Referee.BLOCK;
    private Pacing pacing = Pacing.LOCKSTEP;
    private Supplier<Adversary> adversary = () -> null;

    private Table(Mode mode, Object... languages) {
        Node node = Node.root(Map.of("kind", "explicit", "domain", "naturals", "languages", Arrays.asList(languages)));
        this.setting = new Setting(Catalog.load().readClass(node), mode, 1000);
    }

    static Table of(Object... languages) {
        return new Table(Mode.ELEMENT, languages);
    }

    static Table proper(Object... languages) {
        return new Table(Mode.PROPER, languages);
    }

    /** The generator is Witness Protection. */
    Table certified() {
        certified = true;
        return this;
    }

    /** In place of Witness Protection answers this generator, unless the test writes other answers. */
    Table certified(Generator own) {
        generator = own;
        return certified();
    }

    /** The adversary may show noise. */
    Table noisy() {
        noisy = true;
        return this;
    }

    Table against(Supplier<Adversary> player) {
        adversary = player;
        return this;
    }

    /** The same over another class, of the same languages. */
    Table over(HypothesisClass hypotheses) {
        setting = new Setting(hypotheses, setting.mode(), setting.rounds());
        return this;
    }

    Setting setting() {
        return setting;
    }

    /** A game with that target, 0 for one that is settled late. */
    Game game(int target) {
        GameDescription described = new GameDescription(
                "g",
                Map.of(),
                null,
                setting.mode(),
                Map.of(),
                List.of(),
                Map.of(),
                setting.rounds(),
                0,
                pacing,
                Duration.ofSeconds(1));
        return new Game(
                setting,
                target == 0 ? null : setting.target(target),
                new Player(certified, generator),
                Defences.NONE,
                new Opponent(noisy, adversary),
                described);
    }

    Table inBlocksOf(int rounds) {
        blockSize = rounds;
        return this;
    }

    /** A referee that does not play the adversary along; without targets they are settled late. */
    Referee referee(int... targets) {
        pacing = new Pacing(100);
        Referee referee = Referee.trustingNobody(game(targets.length == 1 ? targets[0] : 0), blockSize);
        if (targets.length > 1) {
            referee.settle(targets(targets));
        }
        return referee;
    }

    List<Target> targets(int... indices) {
        return IntStream.of(indices).mapToObj(setting::target).toList();
    }

    static Round round(int round, long word, long answer) {
        return round(round, word, Origin.ENUMERATION, 0, answer);
    }

    static Round replay(int round, long word, int source, long answer) {
        return round(round, word, Origin.REPLAY, source, answer);
    }

    static Round round(int round, long word, Origin origin, int source, long answer) {
        Answer given = answer == 0 ? new Answer.Unreadable("no word") : new Answer.Word(answer);
        return new Round(round, new Choice(word, origin, source, 0), given);
    }

    private record Player(boolean certified, Generator generator) implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {}

        @Override
        public Generator create(Setting setting) {
            return generator;
        }
    }

    private record Opponent(boolean noisy, Supplier<Adversary> player) implements AdversaryConfig {
        @Override
        public void check(Setting setting, Target target, Node node) {}

        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            return player.get();
        }
    }
}
