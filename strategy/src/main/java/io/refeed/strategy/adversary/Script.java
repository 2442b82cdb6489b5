package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;

/**
 * Words by prescription, whether or not they are legal.
 *
 * @param words the words of the first rounds
 */
@Kind(
        name = "script",
        summary = "Shows the words given, then enumerates the target from its first word not yet shown on.",
        source = "any stream at all; legal if it is a replay sequence (Definition 3.1 of arXiv 2603.11784)")
public record Script(
        @Parameter(meaning = "the words of the first rounds, in order")
        LongList words) implements AdversaryConfig {
    /** Copies the words. */
    public Script {
        words = LongLists.unmodifiable(new LongArrayList(words));
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
