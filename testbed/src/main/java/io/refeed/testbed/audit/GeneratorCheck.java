package io.refeed.testbed.audit;

import io.refeed.game.BudgetException;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.Outputs;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Round;
import io.refeed.protocol.json.DiagnosticsTree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plays the generator along, where it is one of this program: generators are deterministic, so another answer than its
 * own was not given by it. Gives up after the first difference, since nothing later could be compared.
 *
 * <p>Not safe for use by several threads.
 */
final class GeneratorCheck {
    private final Game game;
    private Generator generator;

    GeneratorCheck(Game game) {
        this.game = game;
        this.generator = game.generator().player() == null ? game.newGenerator() : null;
    }

    /**
     * Takes the next answered round.
     *
     * @param diagnostics the generator's account as the transcript gives it, or null
     * @return what is wrong with the answer, if anything is
     */
    Optional<String> check(Round round, Object diagnostics) {
        if (generator == null || round.word() == Outputs.NONE) {
            generator = null;
            return Optional.empty();
        }
        try {
            long answer = game.answer(generator, round.word(), round.origin());
            if (answer == round.answer()) {
                return questions(round.asked()).or(() -> account(diagnostics));
            }
            generator = null;
            return Optional.of("the answer is "
                    + quoted(round.answer() == Outputs.NONE ? round.malformed() : spell(round.answer()))
                    + ", but to these words the generator answers " + quoted(spell(answer)));
        } catch (BudgetException e) {
            generator = null;
            return Optional.of("there is an answer, but to these words the generator gives none: " + e.getMessage());
        }
    }

    /** The generator's own questions before its latest answer; null if it asked none, or is not played along. */
    QuestionExtent asked() {
        return generator == null ? null : generator.asked().orElse(null);
    }

    private Optional<String> questions(QuestionExtent claimed) {
        return claimed == null || claimed.equals(asked())
                ? Optional.empty()
                : Optional.of("asked is " + describe(claimed) + "; before this answer the generator asks "
                        + (asked() == null ? "nothing" : describe(asked())));
    }

    private static String describe(QuestionExtent asked) {
        return "index " + asked.index() + ", column " + asked.column();
    }

    private Optional<String> account(Object diagnostics) {
        if (!(diagnostics instanceof Map<?, ?> claimed)) {
            return Optional.empty();
        }
        return generator
                .diagnostics()
                .map(own -> TreeDifferences.between(
                        comparable(claimed), comparable(DiagnosticsTree.of(own, game.setting()))))
                .filter(differences -> !differences.isEmpty())
                .map(differences -> "diagnostics." + differences.get(0));
    }

    /** The number of questions is that of an implementation, not of the algorithm. */
    private static Map<Object, Object> comparable(Map<?, ?> diagnostics) {
        Map<Object, Object> comparable = new LinkedHashMap<>(diagnostics);
        comparable.remove("queries");
        return comparable;
    }

    private String spell(long answer) {
        return game.setting().spell(answer);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
