package io.refeed.strategy.generator;

import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Words;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import io.refeed.language.spec.SpecException;
import java.util.List;

/**
 * Answers fixed beforehand.
 *
 * @param answers the answers as they are written; only the game tells whether they are words or hypotheses
 */
@Kind(
        name = "answers",
        summary = "Gives fixed answers, one a round, the last one for ever.",
        source = "for experiments")
public record Answers(
        @Parameter(type = "list of words, in proper games of hypotheses", meaning = "the answers")
        List<Node> answers) implements GeneratorConfig {
    /** Checks that there is an answer. */
    public Answers {
        if (answers.isEmpty()) {
            throw new SpecException("answers", "expected a list of at least one answer, found an empty list");
        }
        answers = List.copyOf(answers);
    }

    @Override
    public void check(Setting setting, Node node) {
        answers.forEach(answer -> read(answer, setting));
    }

    @Override
    public Generator create(Setting setting) {
        List<Answer> fixed =
                answers.stream().map(answer -> read(answer, setting)).toList();
        return turn -> fixed.get(Math.min(turn.round(), fixed.size()) - 1);
    }

    private static Answer read(Node answer, Setting setting) {
        if (!setting.proper()) {
            return new Answer.Word(Words.read(answer, setting.domain()));
        }
        int size = setting.hypotheses().size();
        if (answer.value() instanceof Number) {
            return new Answer.Hypothesis((int) answer.integer(1, size));
        }
        int index = answer.value() instanceof String name ? setting.hypotheses().index(name) : 0;
        if (index == 0) {
            throw answer.expected("the index or the name of a hypothesis of the class");
        }
        return new Answer.Hypothesis(index);
    }
}
