package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.AdversaryKind;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Words;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;

/** Words by prescription, whether or not they are legal. */
public final class Script implements AdversaryKind {
    @Override
    public String kind() {
        return "script";
    }

    @Override
    public String summary() {
        return "Shows the words given, then enumerates the target from its first word not yet shown on.";
    }

    @Override
    public String source() {
        return "any stream at all; legal if it is a replay sequence (Definition 3.1 of arXiv 2603.11784)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("words", "list of words", "", "the words of the first rounds, in order"));
    }

    @Override
    public Config read(Node node, Domain domain) {
        LongArrayList words = new LongArrayList();
        node.get("words").list().forEach(word -> words.add(Words.read(word, domain)));
        return new Config(words);
    }

    /**
     * What is shown first.
     *
     * @param words the words of the first rounds
     */
    public record Config(LongList words) implements AdversaryConfig {
        /** Copies the words. */
        public Config {
            words = LongLists.unmodifiable(new LongArrayList(words));
        }

        @Override
        public void check(Setting setting, Target target, Node node) {
            // The referee says which words break the rules; to show that is what a script may be for.
        }

        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            TargetEnumeration enumeration = new TargetEnumeration(target.language());
            return new Adversary() {
                @Override
                public Choice choose(int round, Outputs outputs) {
                    if (round <= words.size()) {
                        return Choice.of(words.getLong(round - 1), Origin.SCRIPT);
                    }
                    return round == words.size() + 1
                            ? enumeration.nextExcept(new LongOpenHashSet(words)::contains)
                            : enumeration.next();
                }

                @Override
                public List<Target> targets() {
                    return List.of(target);
                }
            };
        }
    }
}
