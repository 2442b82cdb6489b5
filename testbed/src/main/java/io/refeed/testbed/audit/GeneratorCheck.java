package io.refeed.testbed.audit;

import io.refeed.game.Answer;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.Outputs;
import io.refeed.game.QuestionExtent;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Turn;
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
        Reply reply = Reply.of(generator, turn(round), false);
        Answer own = reply.answer();
        Answer given = round.reply().answer();
        if (own.equals(given)) {
            return difference(round.questions()).or(() -> drop(reply, round)).or(() -> account(diagnostics));
        }
        generator = null;
        return Optional.of(
                own instanceof Answer.Resigned resigned
                        ? "there is an answer, but to these words the generator gives none: " + resigned.reason()
                        : "the answer is " + quoted(given) + ", but to these words the generator answers "
                                + quoted(own));
    }

    /** The generator's own questions before its latest answer; empty if it asked none, or is not played along. */
    Optional<QuestionExtent> questions() {
        return generator == null ? Optional.empty() : generator.questions();
    }

    private Optional<String> difference(Optional<QuestionExtent> claimed) {
        return claimed.isEmpty() || claimed.equals(questions())
                ? Optional.empty()
                : Optional.of("asked is " + describe(claimed.get()) + "; before this answer the generator asks "
                        + questions().map(GeneratorCheck::describe).orElse("nothing"));
    }

    /** What detectors outside said no transcript tells, but whether it made a defence drop the word. */
    private Turn turn(Round round) {
        Turn turn = game.turn(round.round(), round.choice());
        Map<String, Double> scores = new LinkedHashMap<>();
        game.defences().awaited().forEach(name -> scores.put(name, round.dropped() ? 1.0 : 0.0));
        return scores.isEmpty() ? turn : turn.scored(scores);
    }

    private static Optional<String> drop(Reply own, Round claimed) {
        return own.dropped() == claimed.dropped()
                ? Optional.empty()
                : Optional.of("dropped is " + claimed.dropped() + ", but the defences say " + own.dropped());
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

    private String quoted(Answer answer) {
        return Quotation.of(game.setting().spell(answer));
    }
}
