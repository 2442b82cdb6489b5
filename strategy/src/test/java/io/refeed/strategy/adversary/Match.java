package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Catalog;
import io.refeed.game.Choice;
import io.refeed.game.Mode;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An adversary against answers known in advance: over an explicit class, as the experiment file would describe both. */
record Match(AdversaryConfig config, Setting setting, Target target, long seed) {
    private static final Catalog CATALOG = Catalog.load();

    /** An element game over the naturals. */
    static Match of(Map<String, ?> adversary, int target, Object... languages) {
        return of(adversary, Mode.ELEMENT, "naturals", target, languages);
    }

    static Match of(Map<String, ?> adversary, Mode mode, String domain, int target, Object... languages) {
        return of(
                adversary, mode, target, Map.of("kind", "explicit", "domain", domain, "languages", List.of(languages)));
    }

    /** Reads both, and checks that they go together; target 0 for adversaries that settle it. */
    static Match of(Map<String, ?> adversary, Mode mode, int target, Map<String, ?> hypotheses) {
        Setting setting = new Setting(CATALOG.readClass(new Node("games[0].class", hypotheses)), mode, 100);
        Node node = new Node("games[0].adversary", adversary);
        AdversaryConfig config = CATALOG.readAdversary(node, setting);
        Target settled = target == 0 ? null : setting.target(target);
        config.check(setting, settled, node);
        return new Match(config, setting, settled, 0);
    }

    Match seed(long other) {
        return new Match(config, setting, target, other);
    }

    Adversary adversary() {
        return config.create(setting, target, seed);
    }

    /** The choices of as many rounds as there are answers, and of one more. */
    List<Choice> play(long... answers) {
        Adversary adversary = adversary();
        Outputs outputs = new Outputs();
        List<Choice> choices = new ArrayList<>();
        for (int round = 1; round <= answers.length + 1; round++) {
            choices.add(adversary.choose(round, outputs));
            if (round <= answers.length) {
                outputs.add(round, answers[round - 1]);
            }
        }
        return choices;
    }

    /**
     * The same as a line of text: {@code 4@2}, the word 4, second of the enumeration; {@code 3<1}, a replay of round 1;
     * {@code 9!} noise; {@code 9$} by script.
     */
    String trace(long... answers) {
        List<String> words = new ArrayList<>();
        for (Choice choice : play(answers)) {
            String word = setting.domain().spell(choice.word());
            words.add(word
                    + switch (choice.origin()) {
                        case ENUMERATION -> "@" + choice.index();
                        case REPLAY -> "<" + choice.source();
                        case NOISE -> "!";
                        case SCRIPT -> "$";
                    });
        }
        return String.join(" ", words);
    }
}
