package io.refeed.auditor.audit;

import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Random;

/** A generator that guesses: it makes mistakes of every kind. */
public final class Dice implements GeneratorKind {
    @Override
    public String kind() {
        return "dice";
    }

    @Override
    public String summary() {
        return "guesses";
    }

    @Override
    public String source() {
        return "tests";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("seed", "whole number", "", "what it guesses by"),
                new Parameter("sides", "whole number", "", "the greatest guess"));
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        return new Config(node.get("seed").integer(Long.MIN_VALUE, Long.MAX_VALUE), (int)
                node.get("sides").integer(1, 1000));
    }

    private record Config(long seed, int sides) implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {}

        @Override
        public Generator create(Setting setting) {
            Random random = new Random(seed);
            return turn -> {
                if (setting.proper() && random.nextBoolean()) {
                    setting.hypotheses().language(1 + random.nextInt(sides)).contains(turn.word() + random.nextInt(9));
                }
                int value = 1 + random.nextInt(sides);
                return setting.proper() ? new Answer.Hypothesis(value) : new Answer.Word(value);
            };
        }

        @Override
        public boolean certified() {
            return true;
        }
    }
}
