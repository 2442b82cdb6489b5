package io.refeed.game.referee;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Target;
import java.util.List;

/** An adversary that chooses what the test tells it, and settles its targets after the last choice. */
final class Scripted implements Adversary {
    private final List<Choice> choices;
    private final List<Target> targets;
    private int chosen;

    Scripted(List<Choice> choices, List<Target> targets) {
        this.choices = choices;
        this.targets = targets;
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        chosen++;
        return choices.get(round - 1);
    }

    @Override
    public List<Target> targets() {
        return over() ? targets : List.of();
    }

    @Override
    public boolean over() {
        return chosen == choices.size();
    }
}
