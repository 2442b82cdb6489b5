package io.refeed.game.play;

import io.refeed.game.Adversary;
import io.refeed.game.Answer;
import io.refeed.game.Breakdown;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.DetectorPanel;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.Outputs;
import io.refeed.game.Reply;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Turn;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.RoundObserver;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.language.Domain;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Plays a game in memory: the same rules, the same transcript as on Kafka. */
public final class Simulation {
    private Simulation() {}

    /**
     * Plays a game to its end.
     *
     * @param diagnostics whether rounds carry the generator's own account
     * @param sink takes every round as it is played, the unanswered last one of an unfinished game included
     * @return the referee, which has seen the whole game
     */
    public static Result play(Game game, boolean diagnostics, Consumer<Round> sink) {
        return play(game, diagnostics, sink, (round, invalid, repeated, echoed, offTarget) -> {});
    }

    /**
     * Plays a game to its end.
     *
     * @param diagnostics whether rounds carry the generator's own account
     * @param sink takes every round as it is played, the unanswered last one of an unfinished game included
     * @param observer is told of every answered round as soon as it can be judged, before the sink takes it or later
     * @return the referee, which has seen the whole game
     */
    public static Result play(Game game, boolean diagnostics, Consumer<Round> sink, RoundObserver observer) {
        return play(game, diagnostics, false, sink, observer);
    }

    /**
     * Plays a game to its end.
     *
     * @param diagnostics whether rounds carry the generator's own account
     * @param measures whether the referee shall measure the game, too
     * @param sink takes every round as it is played, the unanswered last one of an unfinished game included
     * @param observer is told of every answered round as soon as it can be judged, before the sink takes it or later
     * @return the referee, which has seen the whole game
     */
    public static Result play(
            Game game, boolean diagnostics, boolean measures, Consumer<Round> sink, RoundObserver observer) {
        return play(game, diagnostics, measures, sink, observer, () -> true);
    }

    /**
     * Plays a game to its end, or as far as the caller wants.
     *
     * @param diagnostics whether rounds carry the generator's own account
     * @param measures whether the referee shall measure the game, too
     * @param sink takes every round as it is played, the unanswered last one of an unfinished game included
     * @param observer is told of every answered round as soon as it can be judged, before the sink takes it or later
     * @param wanted asked before each round whether to play it; if not, the game is unfinished
     * @return the referee, which has seen what was played
     */
    public static Result play(
            Game game,
            boolean diagnostics,
            boolean measures,
            Consumer<Round> sink,
            RoundObserver observer,
            BooleanSupplier wanted) {
        Setting setting = game.setting();
        Adversary adversary = game.newAdversary();
        Generator generator = game.newGenerator();
        DetectorPanel detectors = new DetectorPanel(game.detectors(), setting, each -> true, (detector, failure) -> {});
        Referee referee = Referee.trustingAdversary(game, adversary);
        referee.observe(observer);
        if (measures) {
            referee.measure();
        }
        Status status = Status.FINISHED;
        for (int t = 1; t <= setting.rounds() && status == Status.FINISHED && !adversary.over(); t++) {
            if (!wanted.getAsBoolean()) {
                status = Status.UNFINISHED;
                break;
            }
            Choice choice;
            try {
                choice = adversary.choose(t, referee.outputs());
            } catch (BudgetException e) {
                status = Status.UNFINISHED;
                referee.report(t, Violation.Code.BUDGET, e.getMessage());
                break;
            }
            Turn turn = game.turn(t, choice);
            detectors.score(turn, referee::score);
            Reply reply = spellable(Reply.of(generator, turn, diagnostics), setting);
            detectors.answered(reply.answer());
            if (reply.answer() instanceof Answer.Resigned resigned) {
                status = Status.UNFINISHED;
                Round round = Round.unanswered(t, choice);
                referee.report(t, Violation.Code.BUDGET, resigned.reason());
                referee.addUnanswered(round);
                sink.accept(round);
            } else {
                Round round = new Round(t, choice, reply);
                referee.add(round);
                sink.accept(round);
            }
        }
        referee.end();
        return new Result(referee, referee.verdict(status));
    }

    /** A generator that answers with what is no word at all has nothing that could be written down: it has failed. */
    private static Reply spellable(Reply reply, Setting setting) {
        long value = reply.answer().value();
        boolean doubtful = value <= Outputs.NONE || value > Domain.LIMIT;
        if (!doubtful || reply.answer() instanceof Answer.Resigned) {
            return reply;
        }
        try {
            setting.spell(reply.answer());
            return reply;
        } catch (RuntimeException e) {
            return new Reply(new Answer.Resigned(Breakdown.generator(e)));
        }
    }

    /**
     * A game that was played.
     *
     * @param referee the referee, who knows the targets and the blocks
     * @param verdict the verdict
     */
    public record Result(Referee referee, Verdict verdict) {}
}
