package io.refeed.benchmarks;

import io.refeed.game.Answer;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import java.util.ArrayList;
import java.util.List;

/** A game that was played, so that its parties can be measured one by one: each does again what it did in the play. */
final class Recording {
    private final Game game;
    private final List<Round> rounds;

    private Recording(Game game, List<Round> rounds) {
        this.game = game;
        this.rounds = rounds;
    }

    /**
     * Plays a game.
     *
     * @throws IllegalStateException if it ends early: what takes less time than a whole game must not be published as one
     */
    static Recording of(Game game) {
        List<Round> rounds = new ArrayList<>(game.setting().rounds());
        Status status = Simulation.play(game, false, rounds::add).verdict().status();
        if (status != Status.FINISHED) {
            throw new IllegalStateException("the game ended early, " + status.label() + ", in round " + rounds.size());
        }
        return new Recording(game, rounds);
    }

    /** The rounds as they were played. */
    List<Round> rounds() {
        return rounds;
    }

    /** A fresh generator that has answered all words. */
    Generator answer() {
        Generator generator = game.newGenerator();
        for (Round round : rounds) {
            Answer answer = generator.answer(game.turn(round.round(), round.choice()));
            if (answer.value() != round.answer()) {
                throw new IllegalStateException(
                        "round " + round.round() + ": answered " + answer + ", in the recorded play " + round.answer());
            }
        }
        return generator;
    }
}
