package io.refeed.strategy.generator;

import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.Words;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Answers fixed beforehand. */
public final class Answers implements GeneratorKind {
    @Override
    public String kind() {
        return "answers";
    }

    @Override
    public String summary() {
        return "Gives fixed answers, one a round, the last one for ever.";
    }

    @Override
    public String source() {
        return "for experiments";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("answers", "list of words, in proper games of hypotheses", "", "the answers"));
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        Node answers = node.get("answers");
        if (answers.list().isEmpty()) {
            throw answers.error("expected a list of at least one answer, found an empty list");
        }
        return new Config(answers.list());
    }

    /**
     * The answers to give.
     *
     * @param answers the answers as they are written; only the game tells whether they are words or hypotheses
     */
    public record Config(List<Node> answers) implements GeneratorConfig {
        /** Copies the list. */
        public Config {
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
            int index =
                    answer.value() instanceof String name ? setting.hypotheses().index(name) : 0;
            if (index == 0) {
                throw answer.expected("the index or the name of a hypothesis of the class");
            }
            return new Answer.Hypothesis(index);
        }
    }
}
