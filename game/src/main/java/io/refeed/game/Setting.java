package io.refeed.game;

import io.refeed.language.Domain;
import io.refeed.language.Hypothesis;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import java.util.Objects;

/**
 * What everyone may know of a game, the generator included.
 *
 * @param hypotheses the class
 * @param mode what the generator answers with
 * @param rounds the number of rounds, at least 1
 */
public record Setting(HypothesisClass hypotheses, Mode mode, int rounds) {
    /** Checks that nothing is missing and that there is a round to play. */
    public Setting {
        Objects.requireNonNull(hypotheses, "hypotheses");
        Objects.requireNonNull(mode, "mode");
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1: " + rounds);
        }
    }

    /** The domain of the words. */
    public Domain domain() {
        return hypotheses.domain();
    }

    /** Whether answers are hypotheses. */
    public boolean proper() {
        return mode == Mode.PROPER;
    }

    /** The answer that a text spells. */
    public Answer answer(String spelling) {
        if (proper()) {
            int index = hypotheses.index(spelling);
            return index == 0 ? new Answer.Unreadable(spelling) : new Answer.Hypothesis(index);
        }
        long word = domain().word(spelling);
        return word == Domain.NONE ? new Answer.Unreadable(spelling) : new Answer.Word(word);
    }

    /** Whether a text spells a word of the domain, or in proper games a hypothesis of the class. */
    public boolean spells(String text) {
        return proper() ? hypotheses.index(text) != 0 : domain().isWord(text);
    }

    /**
     * How an answer is spelled.
     *
     * @throws IllegalArgumentException if it is a resignation
     */
    public String spell(Answer answer) {
        if (answer instanceof Answer.Resigned) {
            throw new IllegalArgumentException("a resignation is no answer: " + answer);
        }
        return answer instanceof Answer.Unreadable unreadable ? unreadable.text() : spell(answer.value());
    }

    /** How an answer other than {@link Outputs#NONE} is spelled. */
    public String spell(long answer) {
        return proper() ? hypotheses.name((int) answer) : domain().spell(answer);
    }

    /**
     * The target that a description names: the index or the name of a hypothesis, or a form where the class cannot be
     * listed.
     *
     * @throws io.refeed.language.spec.SpecException if there is no such hypothesis
     */
    public Target target(Node node) {
        if (node.value() instanceof NamedTargets named) {
            return named.only(this, node);
        }
        if (!hypotheses.isListed()) {
            Hypothesis hypothesis = hypotheses.hypothesis(node);
            return new Target(hypothesis.name(), hypothesis.language(), hypothesis.form());
        }
        if (node.value() instanceof String name) {
            int index = hypotheses.index(name);
            if (index == 0) {
                throw node.expected("the index or the name of a language of the class");
            }
            return target(index);
        }
        return target((int) node.integer(1, hypotheses.size()));
    }

    /**
     * The target that a record of a game gives by its name and its form.
     *
     * @throws io.refeed.language.spec.SpecException if there is no such hypothesis
     */
    public Target target(String name, Object form) {
        return target(new Node("targets", hypotheses.isListed() ? name : form));
    }

    /** The target that a hypothesis makes. */
    public Target target(int index) {
        return new Target(hypotheses.name(index), hypotheses.language(index), hypotheses.form(index));
    }
}
