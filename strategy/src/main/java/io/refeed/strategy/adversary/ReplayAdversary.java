package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Target;
import java.util.List;

/** Repeats the outputs that its rule names and enumerates the target in all other rounds: a replay sequence. */
final class ReplayAdversary implements Adversary {
    private final Target target;
    private final TargetEnumeration enumeration;
    private final ReplayRule rule;

    ReplayAdversary(Target target, ReplayRule rule) {
        this.target = target;
        this.enumeration = new TargetEnumeration(target.language());
        this.rule = rule;
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        int source = rule.source(round, outputs);
        long word = outputs.at(source);
        return word == Outputs.NONE ? enumeration.next() : Choice.replay(word, source);
    }

    @Override
    public List<Target> targets() {
        return List.of(target);
    }
}
