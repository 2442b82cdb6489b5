package io.refeed.testbed.throwing;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.DefenceConfig;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Outputs;
import io.refeed.game.Screen;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.Turn;
import io.refeed.language.Domain;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Optional;

/** Kinds that throw in a round, or, in round 0, as soon as they are made. */
final class Throwing {
    private Throwing() {}

    private static void fail(int round, int at) {
        if (round == at) {
            throw new IllegalStateException("the ink ran out");
        }
    }

    /** A generator whose answers are too large for any test to mistake them for words of the stream. */
    @Kind(name = "throwing-generator", summary = "Throws in round at.", source = "for tests")
    public record OfGenerator(
            @Parameter(least = 0, meaning = "the round") int at,

            @Parameter(meaning = "whether a class is missing rather")
            boolean linkage)
            implements GeneratorConfig {
        @Override
        public Generator create(Setting setting) {
            fail(0, at);
            return this::answer;
        }

        private Answer answer(Turn turn) {
            if (linkage && turn.round() == at) {
                throw new NoClassDefFoundError("mine/Tokens");
            }
            fail(turn.round(), at);
            return new Answer.Word(1000 + turn.round());
        }
    }

    /** A generator that answers with no word at all. */
    @Kind(name = "wordless-generator", summary = "Answers what is no word.", source = "for tests")
    public record Wordless() implements GeneratorConfig {
        @Override
        public Generator create(Setting setting) {
            return turn -> new Answer.Word(Domain.NONE);
        }
    }

    /** A defence that lets everything through until then. */
    @Kind(name = "throwing-defence", summary = "Throws in round at.", source = "for tests")
    public record OfDefence(
            @Parameter(least = 0, meaning = "the round") int at) implements DefenceConfig {
        @Override
        public Optional<Screen> screen(Setting setting) {
            fail(0, at);
            return Optional.of(turn -> {
                fail(turn.round(), at);
                return false;
            });
        }
    }

    /** An adversary that shows words in order until then. */
    @Kind(name = "throwing-adversary", summary = "Throws in round at.", source = "for tests")
    public record OfAdversary(
            @Parameter(least = 0, meaning = "the round") int at) implements AdversaryConfig {
        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            fail(0, at);
            return new Adversary() {
                @Override
                public Choice choose(int round, Outputs outputs) {
                    fail(round, at);
                    return Choice.enumeration(round, round);
                }

                @Override
                public List<Target> targets() {
                    return List.of(target);
                }
            };
        }
    }
}
